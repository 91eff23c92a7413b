// Puts the page together and follows the address.

const moment = text => text.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

function showIdentity() {
  const { generator, store, embedding, version } = run.configuration;
  const parts = [page.head.asked, generator, `${store} store`, `${embedding} embedding`,
    `${oneDigit.format(run.seconds)} s`, moment(run.startedAt), `version ${version}`, `run ${run.id}`];
  document.getElementById('identity').append(...parts.flatMap((part, i) => [i ? ' · ' : '', bdi(part)]));
  document.getElementById('identity').after(...[lostGold()].filter(Boolean));
}

const NAMED = 5;

/** Which questions no longer fit the articles, or null where all do. */
function lostGold() {
  const keys = page.head.lostGold;
  if (keys.length === 0) return null;
  return element('p', { id: 'lost-gold' },
    element('strong', {}, `${count(keys.length)} ${keys.length === 1 ? 'question has' : 'questions have'} gold evidence`
      + ' that the articles do not hold'), ', so that nothing is compared with it: ',
    keys.slice(0, NAMED).map((key, i) =>
      [i ? ', ' : '', element('a', { href: questionAddress(key) }, bdi(key))]),
    keys.length > NAMED ? ` and ${count(keys.length - NAMED)} more` : null,
    '. ', element('code', {}, 'isnad questions check'), ' tells what is missing.');
}

function showConfiguration(section) {
  const { version, generator, embedding, store, settings, prompts, corpora } = run.configuration;
  section.append(
    element('h2', { id: 'configuration-heading' }, 'Configuration'),
    definitions([['Version', version], ['Generator', generator], ['Embedding', embedding], ['Store', store],
      ['Started', moment(run.startedAt)], ['Took', `${oneDigit.format(run.seconds)} s`], ['Run', run.id]]),
    table('Question sets and their articles', ['Set', '>Articles', '>Paragraphs', 'Questions, SHA-256', 'Articles, SHA-256'],
      corpora.map(corpus => [corpus.set, count(corpus.articles), count(corpus.paragraphs),
        element('code', {}, corpus.setSha256), element('code', {}, corpus.sha256)])),
    table('Settings', ['Key', 'Value'], Object.entries(settings)),
    Object.keys(prompts).length > 0
      ? table('Prompts', ['Name', 'Hash'], Object.entries(prompts).map(([name, hash]) => [name, element('code', {}, hash)]))
      : element('p', { class: 'hint' }, 'No prompts were used.'));
}

const fill = {
  overview: showOverview, questions: showQuestions, comparison: showComparison, configuration: showConfiguration,
};

/** Shows the section that the address names, and fills it when it is first seen. */
function follow() {
  const name = addressedSection();
  if (sectionElement(name).hidden) scrollTo({ top: 0 });
  for (const [other] of sections) sectionElement(other).hidden = other !== name;
  for (const link of document.querySelectorAll('#sections a')) {
    if (link.hash === `#${name}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  fillOnce(name);
  if (name === 'questions') openAddressed();
  drawCharts();
}

function fillOnce(name) {
  const section = sectionElement(name);
  if (section.childElementCount === 0) fill[name](section);
}

let opened;

/** Opens the question of the address and takes the reader there, or back to where it is listed. */
function openAddressed() {
  const question = addressedQuestion();
  showQuestion(question);
  if (question) {
    document.querySelector('#detail h3').focus({ preventScroll: true });
    scrollTo({ top: 0 });
  } else if (opened) {
    [...document.querySelectorAll('#list a')].find(link => link.dataset.key === opened.key)?.focus();
  }
  opened = question;
}

function start() {
  showIdentity();
  document.getElementById('sections').append(...sections.map(([name, title]) =>
    element('li', {}, element('a', { href: `#${name}` }, title))));
  fillOnce('questions');
  follow();
  addEventListener('hashchange', follow);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawCharts);
  matchMedia('print').addEventListener('change', redrawCharts);
}

start();
