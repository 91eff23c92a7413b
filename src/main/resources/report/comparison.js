// Two runs side by side.

const verdictWords = { BETTER: '▲ better', WORSE: '▼ worse', NOISE: '≈ noise' };
const verdictColours = { BETTER: 'good', WORSE: 'bad', NOISE: 'muted' };
const CHANGED_PER_PAGE = 20;

/** Whether nothing changed at all, rounding apart. */
const isSame = ({ low, high }) => Math.max(Math.abs(low), Math.abs(high)) < 1e-9;

const verdictText = compared => isSame(compared) ? '= same' : verdictWords[compared.verdict];

const verdictNote = compared =>
  note(verdictText(compared), compared.verdict === 'NOISE' ? '' : verdictColours[compared.verdict]);

function differenceChart(title, differences, scale, unit) {
  if (differences.length === 0) return null;
  const points = differences.map(compared => ({
    label: metricName(compared.metric),
    value: scale * compared.difference,
    low: scale * compared.low,
    high: scale * compared.high,
    text: `${difference(compared.metric, compared.difference)} ${verdictText(compared)}`,
    colour: verdictColours[compared.verdict],
  }));
  const most = Math.max(...points.flatMap(({ low, high, value }) => [low, high, value].map(Math.abs)), 0.1);
  return card(title, `After − before, in ${unit}. ↓ lower is better. The interval holds 95 %.`,
    chart(title, barsHeight(points), bars(points, { suggestedMin: -most, suggestedMax: most * 1.3 }),
      table(title, ['Metric', `>Difference`, '>95 % interval', 'Verdict'], differences.map(compared => [
        metricName(compared.metric), difference(compared.metric, compared.difference),
        differenceInterval(compared), verdictText(compared)]))));
}

const differenceInterval = ({ metric, low, high }) => `${difference(metric, low)} to ${difference(metric, high)}`;

const differenceTable = differences => table('All metrics',
  ['Metric', '>Before', '>After', '>Difference', '>95 % interval', 'Verdict', '>Rose', '>Fell', '>Questions'],
  differences.map(compared => [
    metricTerm(compared.metric), figure(compared.metric, compared.before), figure(compared.metric, compared.after),
    difference(compared.metric, compared.difference), differenceInterval(compared),
    verdictNote(compared), count(compared.rose), count(compared.fell), count(compared.questions)]));

/** As much of it as tells two apart. */
const shortHash = hash => hash.slice(0, 12);

/** Settings, prompts and corpora that are not the same in both runs. */
function configurationChanges(before) {
  const flat = ({ version, generator, embedding, store, settings, prompts, corpora }) => ({
    version, generator, embedding, store, ...settings,
    ...Object.fromEntries(Object.entries(prompts).map(([name, hash]) => [`prompt ${name}`, shortHash(hash)])),
    ...Object.fromEntries(corpora.flatMap(corpus => [
      [`questions of ${corpus.set}`, shortHash(corpus.setSha256)], [`articles of ${corpus.set}`, shortHash(corpus.sha256)]])),
  });
  const [old, now] = [flat(before), flat(run.configuration)];
  const changed = distinct([...Object.keys(old), ...Object.keys(now)]).filter(key => old[key] !== now[key]);
  if (changed.length === 0) return element('p', {}, 'Both runs were configured alike.');
  return table('What was changed', ['Setting', 'Before', 'After'],
    changed.map(key => [key, shortened(old[key] ?? '–', 80), shortened(now[key] ?? '–', 80)]));
}

function side(title, question) {
  const { result, outcome, rank, lost } = question;
  return element('div', { class: 'side' },
    element('h4', {}, title), badge(outcome), ' ', lost ? note('gold not in the articles', 'bad') : result.gold.length > 0 ? rankNote(rank) : null,
    result.text ? prose('p', result.text, { class: 'answer', ...directionOf(result.text, result.question) }) : null,
    result.reason ? element('p', { class: 'hint' }, bdi(result.reason)) : null);
}

/** The questions that changed, by key, with what came in the earlier run. */
const changedByKey = new Map((page.comparison?.changed ?? []).map(changed => [changed.key, changed]));

const changedMetrics = changed => [
  changed.worse.map(metric => note(`▼ ${metric}`, 'bad')),
  changed.better.map(metric => note(`▲ ${metric}`, 'good')),
];

/** What a question got in the earlier run, where that was something else. */
function earlierBlock(key) {
  const changed = changedByKey.get(key);
  return changed ? block('Changed since the earlier run', element('div', { class: 'line' }, changedMetrics(changed)),
    side('Before', described(changed.before, changed.ended))) : null;
}

function changedItem(changed) {
  const after = questionsByKey.get(changed.key);
  const before = described(changed.before, changed.ended);
  return element('li', { class: 'card' },
    prose('h3', changed.before.question.question, {},
      after ? element('a', { href: questionAddress(changed.key) }, changed.before.question.question)
        : changed.before.question.question),
    element('div', { class: 'line' }, bdi(changed.key, { class: 'ref' }),
      changedMetrics(changed)),
    changed.before.question.answers.length > 0
      ? prose('p', changed.before.question.answers.join(' / '),
        directionOf(changed.before.question.answers.join(' / '), changed.before.question),
        note('expected'), ' ', changed.before.question.answers.join(' / '))
      : null,
    element('div', { class: 'sides' }, side('Before', before), after ? side('After', after) : null));
}

const changedKinds = {
  all: ['all', () => true],
  worse: ['worse', changed => changed.worse.length > changed.better.length],
  better: ['better', changed => changed.better.length > changed.worse.length],
  mixed: ['neither', changed => changed.better.length === changed.worse.length],
};

/** The changed questions, some at a time. */
function changedList(changed) {
  const list = element('ol', { class: 'plain', 'aria-label': 'Changed questions' });
  const number = element('p', { role: 'status' });
  const more = element('button', { type: 'button' }, 'Show more');
  let chosen = changed;
  const grow = () => {
    const shown = list.children.length;
    list.append(...chosen.slice(shown, shown + CHANGED_PER_PAGE).map(changedItem));
    more.hidden = list.children.length >= chosen.length;
  };
  const show = kind => {
    chosen = changed.filter(changedKinds[kind][1]);
    list.replaceChildren();
    number.textContent = `${count(chosen.length)} of ${count(changed.length)} changed questions`;
    grow();
  };
  more.addEventListener('click', grow);
  show('all');
  return [
    field('Show', choice(Object.entries(changedKinds).map(([kind, [label]]) => [kind, label]),
      event => show(event.target.value))),
    number, list, more,
  ];
}

const onlyOne = (title, keys) => keys.length === 0 ? null : element('details', {},
  element('summary', {}, `${title}: ${count(keys.length)}`),
  element('ul', {}, keys.slice(0, 500).map(key => element('li', {}, bdi(key)))));

function showComparison(section) {
  const { before, earlier, differences, changed, onlyBefore, onlyAfter } = page.comparison;
  const isTime = compared => Boolean(metricFacts.get(compared.metric)?.milliseconds);
  section.append(...[
    element('h2', { id: 'comparison-heading' }, 'Comparison'),
    element('p', {}, 'This run against ', earlier ? [bdi(earlier.name), ', ', bdi(moment(earlier.startedAt)), ', '] : null,
      'run ', bdi(before, { class: 'ref' }), '.'),
    earlier ? configurationChanges(earlier.configuration) : null,
    element('div', { class: 'cards' },
      differenceChart('Differences', differences.filter(compared => !isTime(compared)), 100, 'points of a per cent'),
      differenceChart('Differences of latency', differences.filter(isTime), 1, 'milliseconds')),
    differenceTable(differences),
    onlyOne('Only in the earlier run', onlyBefore),
    onlyOne('Only in this run', onlyAfter),
    element('h3', {}, 'Changed questions'),
    changed.length > 0 ? changedList(changed) : element('p', {}, 'None.'),
  ].flat().filter(Boolean));
}
