'use strict';

// The page's data, and how its numbers are written.

const page = JSON.parse(document.getElementById('data').textContent);
const run = page.run;
const metricFacts = new Map(page.metrics.map(metric => [metric.key, metric]));
const outcomes = new Map(page.outcomes.map(outcome => [outcome.name, outcome]));
const paragraphs = new Map(run.paragraphs.map(paragraph => [paragraph.ref, paragraph]));

/** What the page knows of a result: its key, how it ended, at which rank its first gold stands. */
function described(result, ended) {
  const gold = new Set(result.gold.flat());
  const rank = result.ranked.findIndex(ranked => gold.has(ranked.paragraph)) + 1;
  return {
    result,
    gold,
    rank,
    lost: result.gold.some(refs => refs.length === 0),
    outcome: outcomes.get(ended),
    key: `${result.set}/${result.question.id}`,
  };
}

const questions = run.results.map((result, index) => described(result, page.ended[index]));
const questionsByKey = new Map(questions.map(question => [question.key, question]));

/** What the evidence of an answer must reach, where the run's settings tell. */
const evidenceBound = (() => {
  const setting = Object.entries(run.configuration.settings)
    .find(([key]) => /(^|[.-])evidence$/.test(key));
  const bound = setting ? Number(setting[1]) : NaN;
  return Number.isFinite(bound) ? bound : null;
})();

const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en',
  { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });

const count = number => whole.format(number);
const milliseconds = number => `${number >= 100 ? whole.format(number) : oneDigit.format(number)} ms`;

/** A metric's value as people read it: shares as per cent, latencies in milliseconds. */
function figure(metric, value) {
  if (value == null) return '–';
  return metricFacts.get(metric)?.milliseconds ? milliseconds(value) : `${oneDigit.format(100 * value)} %`;
}

function interval(metric, low, high) {
  if (low == null || high == null) return '–';
  return metricFacts.get(metric)?.milliseconds
    ? `${oneDigit.format(low)} to ${milliseconds(high)}`
    : `${oneDigit.format(100 * low)} to ${oneDigit.format(100 * high)} %`;
}

/** A difference in points of a per cent or in milliseconds. */
function difference(metric, value) {
  return metricFacts.get(metric)?.milliseconds ? `${signed.format(value)} ms` : signed.format(100 * value);
}

/** A metric's name, with a word where less of it is better. */
const metricName = metric => metricFacts.get(metric)?.lower ? `${metric} ↓` : metric;

/** Each value once, in the order of first use. */
const distinct = values => [...new Set(values)];

/** A text as searches compare it: without case, diacritics and the variants of alef, ya and ta marbuta. */
function folded(text) {
  return text.toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}
