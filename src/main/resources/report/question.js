// One question with everything that is known of it.

/** The answer, sentence by sentence, each with its citations and the verdict on them. */
function answerBlock({ result }) {
  if (result.sentences.length === 0) {
    return [
      result.text ? prose('p', result.text, { class: 'answer', ...directionOf(result.text, result.question) }) : null,
      result.reason ? element('p', {}, 'Reason: ', bdi(result.reason)) : null,
    ];
  }
  return element('ol', { class: 'plain answer' }, result.sentences.map(sentence => element('li', {},
    prose('p', sentence.text, directionOf(sentence.text, result.question), sentence.text,
      sentence.citations.map((number, i) => [' ', element('span', {
        class: 'marker', title: sentence.needed[i] ? 'needed' : 'not needed to support the sentence',
      }, `[${number}]`)])),
    element('div', { class: 'line' },
      sentence.supported ? note('supported', 'good') : note('not supported', 'bad'),
      sentence.citations.filter((_, i) => !sentence.needed[i]).map(number => note(`[${number}] not needed`))))));
}

/** What the answerer sought, was asked with, and decided of each sentence. */
function traceBlock({ result }) {
  const trace = result.trace;
  if (trace == null) return element('p', { class: 'hint' }, 'There is no trace.');
  return [
    trace.question ? element('div', {}, element('h5', {}, 'Sought as'), prose('p', trace.question)) : null,
    trace.prompts.length > 0
      ? element('p', {}, 'Prompts: ', trace.prompts.map((prompt, i) => [i ? ', ' : '', element('code', {}, prompt)]))
      : null,
    trace.decisions.length > 0 ? element('ol', {}, trace.decisions.map(decision => element('li', {},
      prose('p', decision.text, directionOf(decision.text, result.question)),
      note(decision.outcome.toLowerCase(), decision.outcome === 'DROPPED' ? 'bad' : 'good'),
      decision.objections.map(objection => [' ',
        note(`${objection.kind.toLowerCase()}${objection.words ? ': ' : ''}`, 'objection'),
        objection.words ? prose('span', objection.words, { class: 'words' }) : null])))) : null,
  ];
}

const votesBlock = votes => element('ul', {}, votes.map(vote => element('li', {},
  note(vote.correct ? 'right' : 'wrong', vote.correct ? 'good' : 'bad'), ' ',
  prose('span', vote.reason ?? ''))));

function measuredBlock({ result }) {
  const facts = distinct([...metricFacts.keys(), ...Object.keys(result.metrics)])
    .filter(metric => result.metrics[metric] != null)
    .map(metric => [metricTerm(metric), figure(metric, result.metrics[metric])]);
  if (result.evidence != null) {
    facts.push(['evidence', `${result.evidence.toFixed(2)}${evidenceBound == null ? '' : ` (bound ${evidenceBound})`}`]);
  }
  if (result.latencyMs != null) facts.push(['latency', milliseconds(result.latencyMs)]);
  facts.push(['generator', result.generator ?? '–']);
  return definitions(facts);
}

const filterWords = filter => [
  filter.articleIds?.length ? `articles ${filter.articleIds.join(', ')}` : '',
  filter.sources?.length ? `sources ${filter.sources.join(', ')}` : '',
  filter.publishedFrom ? `from ${filter.publishedFrom}` : '',
  filter.publishedTo ? `until ${filter.publishedTo}` : '',
].filter(part => part !== '').join('; ');

const block = (title, ...content) => element('section', { class: 'block' }, element('h4', {}, title), ...content);

const folding = (title, ...content) => element('details', { class: 'block' },
  element('summary', {}, element('h4', {}, title)), ...content);

/** The question, what was expected, what came, and why. */
function questionView(question, known = paragraphs) {
  const { result, outcome, key } = question;
  const asked = result.question;
  const filter = asked.filter ? filterWords(asked.filter) : '';
  return [
    element('div', { class: 'line' }, badge(outcome), bdi(key, { class: 'ref' }), asked.tags.map(tag => element('bdi', { class: 'note' }, tag))),
    asked.turns.length > 0
      ? block('Asked before, in the same conversation', element('ol', {}, asked.turns.map(turn => prose('li', turn))))
      : null,
    filter ? element('p', {}, 'Only from: ', bdi(filter)) : null,
    block('Accepted answers', asked.answers.length > 0
      ? element('ul', { class: 'plain' }, asked.answers.map(answer => prose('li', answer, directionOf(answer, asked))))
      : element('p', { class: 'hint' }, asked.answerable ? 'The set names none.' : 'None: nothing in the articles answers this, a refusal is right.')),
    block('Answer', answerBlock(question)),
    earlierBlock(key),
    result.citations.length > 0 ? block('Cited', citationsBlock(question, known)) : null,
    asked.answerable ? block('Gold', goldBlock(question, known)) : null,
    block('Retrieved', rankingBlock(question, known)),
    result.votes.length > 0 ? block('Votes of the judging model (advice)', votesBlock(result.votes)) : null,
    folding('How the answer came about', traceBlock(question)),
    block('Measured', measuredBlock(question)),
  ];
}
