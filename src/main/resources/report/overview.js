// The overview: what was run, the metrics, and how scores, ranks and times are distributed.

const overallMetrics = run.metrics.filter(metric => metric.tag == null && metric.value != null);

/** A group that is all questions says nothing new. */
const groupsOfAll = new Set(run.metrics.filter(metric => metric.questions === questions.length).map(metric => metric.tag));
const tagMetrics = run.metrics.filter(metric =>
  metric.tag != null && metric.value != null && !groupsOfAll.has(metric.tag));

const groupTitles = {
  retrieval: 'Retrieval', answer: 'Answers', citations: 'Citations', refusal: 'Refusals',
  judge: 'Judged by a language model (advice only)',
};

function card(title, hint, ...content) {
  return element('article', { class: 'card' },
    element('h3', {}, title), hint ? element('p', { class: 'hint' }, hint) : null, ...content);
}

/** The questions by how they ended; each leads to the list of them. */
function outcomeTiles() {
  const tiles = page.outcomes
    .map(outcome => [outcome, questions.filter(question => question.outcome.name === outcome.name).length])
    .filter(([, number]) => number > 0)
    .reverse();
  return element('ul', { class: 'tiles', 'aria-label': 'Questions by outcome' }, tiles.map(([outcome, number]) =>
    element('li', {}, element('a', {
      href: '#questions', title: outcome.meaning,
      onclick: () => setFilter({ outcome: outcome.name }),
    },
    element('span', { class: 'big' }, count(number)), ' ', badge(outcome), ' ',
    element('span', { class: 'hint' }, `${oneDigit.format(100 * number / questions.length)} %`)))));
}

/** A metric or a group of questions as a bar. */
const asPoint = (label, metric) => ({
  label,
  value: 100 * metric.value,
  low: metric.low == null ? null : 100 * metric.low,
  high: metric.high == null ? null : 100 * metric.high,
  text: figure(metric.metric, metric.value),
  tip: [
    `${figure(metric.metric, metric.value)} (${interval(metric.metric, metric.low, metric.high)}), `
      + `${count(metric.questions)} questions`,
    metricFacts.get(metric.metric)?.explanation ?? '',
  ].filter(line => line !== ''),
  colour: metricFacts.get(metric.metric)?.lower ? 'second' : 'accent',
});

const share = { min: 0, max: 100, ticks: { callback: value => `${value} %`, maxTicksLimit: 6 } };

const metricRows = metrics => metrics.map(metric => [
  metricTerm(metric.metric),
  figure(metric.metric, metric.value),
  interval(metric.metric, metric.low, metric.high),
  count(metric.questions),
  metricFacts.get(metric.metric)?.explanation ?? '',
]);

function metricCard(group) {
  const metrics = overallMetrics.filter(metric => metricFacts.get(metric.metric)?.group === group);
  if (metrics.length === 0) return null;
  const lower = metrics.some(metric => metricFacts.get(metric.metric).lower);
  const points = metrics.map(metric => asPoint(metricName(metric.metric), metric));
  return card(groupTitles[group], lower ? '↓ and the other colour: lower is better' : null,
    chart(groupTitles[group], barsHeight(points), bars(points, share),
      table(groupTitles[group], ['Metric', '>Value', '>95 % interval', '>Questions', 'Meaning'], metricRows(metrics))));
}

/** One metric over the groups of questions. */
function tagCard() {
  if (tagMetrics.length === 0) return null;
  const known = distinct(tagMetrics.map(metric => metric.metric))
    .filter(metric => !metricFacts.get(metric)?.milliseconds);
  const content = element('div', {});
  const show = metric => {
    const metrics = tagMetrics.filter(candidate => candidate.metric === metric);
    const points = metrics.map(tagged => asPoint(`${tagged.tag} (${count(tagged.questions)})`, tagged));
    const rows = metrics.map(tagged =>
      [tagged.tag, figure(metric, tagged.value), interval(metric, tagged.low, tagged.high), count(tagged.questions)]);
    content.replaceChildren(...chart(`${metric} by tag`, barsHeight(points), bars(points, share),
      table(`${metricName(metric)} by tag`, ['Tag', '>Value', '>95 % interval', '>Questions'], rows)));
    drawCharts();
  };
  const first = known.includes('contains-gold') ? 'contains-gold' : known[0];
  const select = choice(known.map(metric => [metric, metricName(metric)]), event => show(event.target.value));
  select.value = first;
  show(first);
  return card('By tag', 'Number of questions in brackets', field('Metric', select), content);
}

function evidenceCard() {
  const measured = questions.filter(({ result }) => result.evidence != null);
  if (measured.length === 0) return null;
  const content = element('div', {});
  const show = tag => {
    const chosen = measured.filter(({ result }) => tag === '' || result.question.tags.includes(tag));
    const group = (label, colour, answerable) => ({
      label, colour,
      values: chosen.filter(({ result }) => result.question.answerable === answerable)
        .map(({ result }) => result.evidence),
    });
    const groups = [group('answerable', 'accent', true), group('not answerable', 'second', false)]
      .filter(({ values }) => values.length > 0);
    const all = measured.map(({ result }) => result.evidence).concat(evidenceBound ?? []);
    const bins = binned(groups, ...range(all));
    const marks = evidenceBound == null ? [] : [{ value: evidenceBound, label: `bound ${evidenceBound}` }];
    content.replaceChildren(...chart('Evidence', 280, histogram(groups, bins, marks, 'evidence'),
      histogramTable('Questions by evidence', groups, bins)));
    drawCharts();
  };
  const tags = distinct(measured.flatMap(({ result }) => result.question.tags));
  const select = choice([['', 'all'], ...tags.map(tag => [tag, tag])], event => show(event.target.value));
  show('');
  return card('Evidence', 'Questions below the bound are refused. Shares of each group.',
    tags.length > 0 ? field('Tag', select) : null, content);
}

function range(values) {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [low, high > low ? high : low + 1];
}

function rankCard() {
  const sought = questions.filter(({ result, lost }) => result.gold.length > 0 && !lost);
  if (sought.length === 0) return null;
  const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0];
  const points = ranks.map(rank => ({
    label: rank === 0 ? 'not found' : String(rank),
    number: sought.filter(question => question.rank === rank).length,
  }));
  const draw = palette => ({
    type: 'bar',
    data: {
      labels: points.map(point => point.label.split(' ')),
      datasets: [{
        data: points.map(point => point.number),
        backgroundColor: points.map((_, i) => i < 10 ? palette.accent : palette.second),
      }],
    },
    options: {
      layout: { padding: { top: 16 } },
      plugins: { legend: { display: false }, counts: { colour: palette.text } },
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkip: false }, title: { display: true, text: 'rank' } },
        y: { beginAtZero: true, ticks: { precision: 0 }, title: { display: true, text: 'questions' } },
      },
    },
    plugins: [counts],
  });
  const rows = points.map(point => [point.label, count(point.number),
    `${oneDigit.format(100 * point.number / sought.length)} %`]);
  return card('Rank of the first gold paragraph', `${count(sought.length)} questions whose gold is known`,
    chart('Rank of the first gold paragraph', 260, draw,
      table('Questions by rank of gold', ['>Rank', '>Questions', '>Share'], rows)));
}

function latencyCard() {
  const times = questions.map(({ result }) => result.latencyMs).filter(time => time != null).sort((a, b) => a - b);
  if (times.length === 0) return null;
  const marks = [['p50', 0.5], ['p95', 0.95], ['p99', 0.99]].map(([name, level]) => {
    const value = percentile(times, level);
    return { value, label: `${name} ${milliseconds(value)}` };
  });
  const most = Math.max(marks[2].value * 1.25, times[0] + 1);
  const slower = times.filter(time => time > most).length;
  const groups = [{ label: 'questions', colour: 'accent', values: times }];
  const bins = binned(groups, 0, most);
  const hint = `From the question to the whole answer; slowest ${milliseconds(times.at(-1))}`
    + (slower > 0 ? `; the last bar also holds ${count(slower)} slower ${slower === 1 ? 'question' : 'questions'}` : '');
  return card('Latency', hint, chart('Latency', 260, histogram(groups, bins, marks, 'milliseconds'),
    histogramTable('Questions by milliseconds', groups, bins)));
}

function showOverview(section) {
  section.append(
    element('h2', { id: 'overview-heading' }, 'Overview'),
    outcomeTiles(),
    element('div', { class: 'cards' }, Object.keys(groupTitles).map(metricCard)),
    element('div', { class: 'cards' }, tagCard(), evidenceCard(), rankCard(), latencyCard()));
}
