// The list of questions with its filters, and the question that is open.

const PER_PAGE = 50;
const everything = { set: '', tag: '', outcome: '', metric: '', below: '', text: '' };
let filter = { ...everything };
let listPage = 0;
let shownQuestions = questions;

/** Everything in a question that a reader may search for; made when it is first needed. */
function searchable(question) {
  question.searchable ??= folded([
    question.key, question.result.question.question, ...question.result.question.turns,
    ...question.result.question.answers, question.result.text ?? '', question.result.reason ?? '',
  ].join('\n'));
  return question.searchable;
}

/** Outcomes can be chosen one by one or as all failures. */
const endedSo = (question, outcome) =>
  outcome === '' || (outcome === 'failures' ? question.outcome.failure : question.outcome.name === outcome);

function matches(question, { set, tag, outcome, metric, below, text }) {
  const { result } = question;
  const value = result.metrics[metric];
  return (set === '' || result.set === set)
    && (tag === '' || result.question.tags.includes(tag))
    && endedSo(question, outcome)
    && (metric === '' || (value != null && (below === '' || value < Number(below))))
    && (text === '' || searchable(question).includes(folded(text)));
}

/** Shows the questions that pass; what is not named does not restrict. */
function setFilter(chosen) {
  filter = { ...everything, ...chosen };
  for (const control of document.querySelectorAll('#filters [name]')) control.value = filter[control.name];
  showList();
}

function showList(number = 0) {
  shownQuestions = questions.filter(question => matches(question, filter));
  showSteps(addressedQuestion());
  const pages = Math.max(1, Math.ceil(shownQuestions.length / PER_PAGE));
  listPage = Math.min(Math.max(0, number), pages - 1);
  const from = listPage * PER_PAGE;
  document.getElementById('count').textContent =
    `${count(shownQuestions.length)} of ${count(questions.length)} questions`;
  document.getElementById('list').replaceChildren(
    ...shownQuestions.slice(from, from + PER_PAGE).map(listItem));
  document.getElementById('list').start = from + 1;
  document.getElementById('pages').replaceChildren(
    pageButton('Previous page', -1, listPage === 0),
    element('span', {}, `Page ${listPage + 1} of ${pages}`),
    pageButton('Next page', 1, listPage === pages - 1));
}

function pageButton(label, step, disabled) {
  const turn = () => {
    showList(listPage + step);
    document.getElementById('count').scrollIntoView({ block: 'nearest' });
    document.querySelector('#list a')?.focus();
  };
  return element('button', { type: 'button', disabled, onclick: turn }, label);
}

function listItem(question) {
  const current = question === addressedQuestion();
  return element('li', {}, element('a', {
    href: questionAddress(question.key), 'aria-current': current ? 'true' : null, 'data-key': question.key,
  },
  prose('span', question.result.question.question, { class: 'asked' }),
  element('span', { class: 'line' }, badge(question.outcome), bdi(question.key, { class: 'ref' }))));
}

function filters() {
  const change = name => event => {
    filter = { ...filter, [name]: event.target.value };
    showList();
  };
  const select = (label, name, options) =>
    field(label, choice([['', 'all'], ...options], change(name), { name }));
  const named = values => distinct(values).map(value => [value, value]);
  const measured = new Set(run.results.flatMap(result => Object.keys(result.metrics)));
  const metrics = [...metricFacts.keys()].filter(metric => measured.has(metric)).map(metric => [metric, metricName(metric)]);
  return element('form', { id: 'filters', role: 'search', onsubmit: event => event.preventDefault() },
    field('Search', element('input', { type: 'search', name: 'text', dir: 'auto', oninput: change('text') })),
    select('Set', 'set', named(run.results.map(result => result.set))),
    select('Tag', 'tag', named(run.results.flatMap(result => result.question.tags)).sort()),
    select('Outcome', 'outcome', [['failures', 'all failures'],
      ...page.outcomes.map(outcome => [outcome.name, outcome.label])]),
    select('Metric', 'metric', metrics),
    field('below', element('input',
      { type: 'number', name: 'below', min: 0, step: 'any', placeholder: 'such as 0.5', oninput: change('below') })),
    element('button', { type: 'button', onclick: () => setFilter({}) }, 'Show all'));
}

/** The next question in a direction among those shown, or undefined. */
function neighbour(question, step, wanted = () => true) {
  const order = shownQuestions.includes(question) ? shownQuestions : questions;
  for (let i = order.indexOf(question) + step; i >= 0 && i < order.length; i += step) {
    if (wanted(order[i])) return order[i];
  }
  return undefined;
}

function stepLink(label, target) {
  return target
    ? element('a', { class: 'button', href: questionAddress(target.key) }, label)
    : element('span', { class: 'button off', 'aria-disabled': 'true' }, label);
}

/** The way to the questions before and after, among those that are listed. */
function showSteps(question) {
  const steps = document.getElementById('steps');
  if (!steps || !question) return;
  const failed = candidate => candidate.outcome.failure;
  steps.replaceChildren(
    element('a', { class: 'button back', href: '#questions' }, 'Back to the list'),
    stepLink('Previous', neighbour(question, -1)), stepLink('Next', neighbour(question, 1)),
    stepLink('Previous failure', neighbour(question, -1, failed)),
    stepLink('Next failure', neighbour(question, 1, failed)));
}

/** The page of the list where the question is, with the question marked. */
function showInList(question) {
  const place = shownQuestions.indexOf(question);
  if (place >= 0 && Math.floor(place / PER_PAGE) !== listPage) showList(Math.floor(place / PER_PAGE));
  for (const link of document.querySelectorAll('#list a')) {
    if (link.dataset.key === question?.key) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.querySelector('#list [aria-current]')?.scrollIntoView({ block: 'nearest' });
}

function showQuestion(question) {
  const detail = document.getElementById('detail');
  sectionElement('questions').classList.toggle('open', Boolean(question));
  showInList(question);
  if (!question) {
    detail.replaceChildren(element('p', { class: 'hint' }, location.hash.startsWith('#q=')
      ? 'This run did not ask that question.' : 'Choose a question.'));
    return;
  }
  detail.replaceChildren(
    element('nav', { id: 'steps', class: 'line', 'aria-label': 'Questions before and after' }),
    prose('h3', question.result.question.question, { tabindex: '-1' }),
    ...questionView(question).filter(Boolean));
  showSteps(question);
}

function showQuestions(section) {
  section.append(
    element('h2', { id: 'questions-heading' }, 'Questions'),
    element('div', { class: 'columns' },
      element('div', { class: 'finder' },
        filters(),
        element('p', { id: 'count', role: 'status' }),
        element('ol', { id: 'list', 'aria-label': 'Questions' }),
        element('div', { id: 'pages', class: 'line' })),
      element('article', { id: 'detail', 'aria-label': 'Question' })));
  showList();
}
