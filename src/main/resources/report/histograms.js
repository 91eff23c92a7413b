// Histograms: how often a value occurs, with named lines across.

/** The smallest of 1, 2 and 5 times a power of ten that is not smaller. */
function roundWidth(width) {
  const power = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map(factor => factor * power).find(candidate => candidate >= width * 0.999);
}

/** Fewer bins for fewer values, of which each would be a spike of its own. */
function binsFor(groups) {
  const fewest = Math.min(...groups.map(group => group.values.length));
  return Math.min(48, Math.max(20, 2 * Math.sqrt(fewest)));
}

/**
 * Counts values in equal bins whose edges are round numbers.
 *
 * @param groups each {label, values}
 * @param most values above it are counted in the last bin
 */
function binned(groups, low, most) {
  const width = roundWidth((most - low) / binsFor(groups));
  const first = Math.floor(low / width);
  const bins = Math.floor(most / width) - first + 1;
  const bin = value => Math.min(bins - 1, Math.max(0, Math.floor(value / width) - first));
  return {
    edges: Array.from({ length: bins + 1 }, (_, i) => Number(((first + i) * width).toPrecision(12))),
    counts: groups.map(group => {
      const counts = new Array(bins).fill(0);
      group.values.forEach(value => counts[bin(value)]++);
      return counts;
    }),
  };
}

/** Vertical lines at values of a linear x axis, each {value, label}. */
const lines = {
  id: 'lines',
  afterDatasetsDraw(chart, _args, options) {
    const { ctx, chartArea, scales: { x } } = chart;
    ctx.save();
    ctx.font = `${Chart.defaults.font.size}px ${Chart.defaults.font.family}`;
    ctx.strokeStyle = ctx.fillStyle = options.colour;
    ctx.setLineDash([5, 4]);
    options.lines.forEach(({ value, label }, i) => {
      const at = x.getPixelForValue(value);
      if (at < chartArea.left || at > chartArea.right) return;
      ctx.beginPath();
      ctx.moveTo(at, chartArea.top);
      ctx.lineTo(at, chartArea.bottom);
      ctx.stroke();
      ctx.textAlign = at > (chartArea.left + chartArea.right) / 2 ? 'right' : 'left';
      ctx.fillText(label, at + (ctx.textAlign === 'right' ? -5 : 5), chartArea.top + 10 + 15 * i);
    });
    ctx.restore();
  },
};

/**
 * Groups' shares in each bin, one drawn over the other, so that groups of other sizes compare.
 *
 * @param marks lines across, each {value, label}
 */
const histogram = (groups, { edges, counts }, marks, unit) => palette => ({
  type: 'line',
  data: {
    datasets: groups.map((group, index) => ({
      label: `${group.label} (${count(group.values.length)})`,
      data: steps(edges, counts[index], group.values.length),
      borderColor: palette[group.colour],
      backgroundColor: `${palette[group.colour]}55`,
      borderDash: index === 0 ? [] : [6, 3],
      fill: true,
      stepped: 'before',
      pointRadius: 0,
      borderWidth: 2,
    })),
  },
  options: {
    interaction: { mode: 'index', intersect: false },
    plugins: {
      legend: { display: groups.length > 1, position: 'bottom' },
      lines: { lines: marks, colour: palette.text },
      tooltip: { callbacks: { label: item => `${item.dataset.label}: ${oneDigit.format(item.parsed.y)} %` } },
    },
    scales: {
      x: { type: 'linear', min: edges[0], max: edges.at(-1), title: { display: true, text: unit } },
      y: { beginAtZero: true, title: { display: true, text: '% of questions' } },
    },
  },
  plugins: [lines],
});

function steps(edges, counts, total) {
  const points = counts.map((number, i) => ({ x: edges[i], y: 100 * number / (total || 1) }));
  return [...points, { x: edges.at(-1), y: points.at(-1).y }];
}

const histogramTable = (caption, groups, { edges, counts }) => table(caption,
  ['>From', '>To', ...groups.map(group => `>${group.label}`)],
  edges.slice(0, -1).map((edge, bin) => [
    String(edge), String(edges[bin + 1]), ...counts.map(group => count(group[bin])),
  ]));

/** The value that so large a share of the sorted values does not exceed (nearest rank). */
const percentile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
