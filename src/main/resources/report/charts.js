// Charts with Chart.js: bars with intervals, their colours, and the table that says the same.

const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const colours = () => ({
  text: style('--text'), muted: style('--muted'), grid: style('--line'), paper: style('--card'),
  accent: style('--chart-1'), second: style('--chart-2'), third: style('--chart-3'),
  good: style('--good'), bad: style('--bad'),
});

/** Charts on the page with what draws them anew, in other colours. */
const drawn = new Map();

/**
 * A chart under a heading, with a table of the same figures for those who cannot see it.
 *
 * @param configure gives Chart.js's configuration for these colours
 * @param height in pixels
 */
function chart(label, height, configure, figures) {
  const canvas = element('canvas', { role: 'img', 'aria-label': `${label}. The table below holds its figures.` });
  const box = element('div', { class: 'canvas' }, canvas);
  box.style.height = `${height}px`;
  drawn.set(canvas, configure);
  return [box, element('details', {}, element('summary', {}, `Figures: ${label}`), figures)];
}

/** Draws what is shown and not drawn yet; a hidden canvas has no size to draw in. */
function drawCharts() {
  const palette = colours();
  Chart.defaults.color = palette.text;
  Chart.defaults.borderColor = palette.grid;
  Chart.defaults.font.family = style('--sans') || 'sans-serif';
  Chart.defaults.font.size = narrow() ? 11 : 12;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  for (const [canvas, configure] of drawn) {
    const existing = Chart.getChart(canvas);
    if (existing && !canvas.isConnected) {
      existing.destroy();
      drawn.delete(canvas);
    } else if (!existing && canvas.offsetParent) {
      new Chart(canvas, configure(palette));
    }
  }
}

function redrawCharts() {
  for (const canvas of drawn.keys()) Chart.getChart(canvas)?.destroy();
  drawCharts();
}

/** Whiskers from data points' low to high, and the value beside them; horizontal bars only. */
const intervals = {
  id: 'intervals',
  afterDatasetsDraw(chart, _args, options) {
    const { ctx, scales: { x } } = chart;
    ctx.save();
    ctx.font = `${Chart.defaults.font.size}px ${Chart.defaults.font.family}`;
    ctx.textBaseline = 'middle';
    chart.data.datasets.forEach((dataset, index) => {
      chart.getDatasetMeta(index).data.forEach((bar, i) => {
        const point = dataset.points[i];
        if (point.value == null) return;
        whisker(ctx, x, bar.y, point, options);
        const right = Math.max(x.getPixelForValue(point.value), x.getPixelForValue(point.high ?? point.value));
        ctx.fillStyle = options.colour;
        ctx.fillText(point.text, Math.max(right, x.getPixelForValue(0)) + 6, bar.y);
      });
    });
    ctx.restore();
  },
};

/** Each bar's number above it; vertical bars only. */
const counts = {
  id: 'counts',
  afterDatasetsDraw(chart, _args, options) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${Chart.defaults.font.size}px ${Chart.defaults.font.family}`;
    ctx.fillStyle = options.colour;
    ctx.textAlign = 'center';
    chart.getDatasetMeta(0).data.forEach((bar, i) =>
      ctx.fillText(count(chart.data.datasets[0].data[i]), bar.x, bar.y - 5));
    ctx.restore();
  },
};

/** In two colours, so that it shows on its bar as well as beside it. */
function whisker(ctx, x, y, { low, high }, { colour, halo }) {
  if (low == null || high == null) return;
  const [left, right] = [x.getPixelForValue(low), x.getPixelForValue(high)];
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(right, y);
  for (const end of [left, right]) {
    ctx.moveTo(end, y - 4);
    ctx.lineTo(end, y + 4);
  }
  for (const [strokeStyle, lineWidth] of [[halo, 4], [colour, 1.5]]) {
    Object.assign(ctx, { strokeStyle, lineWidth });
    ctx.stroke();
  }
}

/** At most so many characters of a text, whole words where possible. */
function shortened(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const blank = cut.lastIndexOf(' ');
  return `${blank > most / 2 ? cut.slice(0, blank) : cut}…`;
}

/**
 * Horizontal bars.
 *
 * @param points each {label, value, low, high, text, colour?}; colour names one of the palette
 * @param axis Chart.js's options of the x axis
 */
const bars = (points, axis) => palette => ({
  type: 'bar',
  data: {
    labels: points.map(point => shortened(point.label, narrow() ? 20 : 34)),
    datasets: [{
      points,
      data: points.map(point => point.value),
      backgroundColor: points.map(point => palette[point.colour ?? 'accent']),
      maxBarThickness: 18,
    }],
  },
  options: {
    indexAxis: 'y',
    layout: { padding: { right: narrow() ? 56 : 64 } },
    plugins: {
      legend: { display: false },
      intervals: { colour: palette.text, halo: palette.paper },
      tooltip: { callbacks: { label: item => points[item.dataIndex].tip ?? points[item.dataIndex].text } },
    },
    scales: { x: { beginAtZero: true, ...axis }, y: { grid: { display: false }, ticks: { autoSkip: false } } },
  },
  plugins: [intervals],
});

const narrow = () => innerWidth < 600;

/** Room for so many bars. */
const barsHeight = points => 44 + 30 * points.length;
