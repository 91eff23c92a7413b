import { dayInWords, messages } from './demo-texts.js';

/** Elements for articles. Whatever an article says gets into them as text, never as markup. */

/** An element with properties and attributes (those with `-`, and what has no property) and content. */
export function element(name, settings = {}, ...content) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(settings)) {
    if (key in created) {
      created[key] = value;
    } else {
      created.setAttribute(key, value);
    }
  }
  created.append(...content.filter((part) => part !== null && part !== undefined));
  return created;
}

const titles = new Map();

/** Where the page shows an article, or a paragraph of it. */
export function addressOf(id, paragraph) {
  return `#/${encodeURIComponent(id)}${paragraph ? `/${paragraph}` : ''}`;
}

/** An article in the list; its first words come later, by `showExcerpt`. */
export function card(article) {
  const { id, paragraphs, publishedAt, source } = article;
  const about = dotted(publishedAt && dayInWords(publishedAt), messages.paragraphs(paragraphs));
  titles.set(id, titleOf(article));
  const link = element('a', { href: addressOf(id) }, titleOf(article));
  return element(
    'li',
    { className: article.relatedTo ? 'card brief' : 'card', ...spoken(article) },
    source && element('p', { className: 'kicker', dir: 'auto' }, source),
    element('h3', { dir: 'auto' }, link),
    element('p', { className: 'excerpt', dir: 'auto' }),
    element('p', { className: 'meta', lang: document.documentElement.lang }, ...about),
  );
}

/** The first paragraph that says more than the title does, if there is one. */
export function showExcerpt(card, article) {
  const said = (article.title ?? '').replace(/…$/, '').trim();
  const paragraph = article.paragraphs.find(({ text }) => !said || !text.startsWith(said)) ?? article.paragraphs[0];
  card.querySelector('.excerpt').textContent = paragraph?.text ?? '';
}

/** An article to read, with a place for what one may ask about it. */
export function reading(article, asking) {
  const { author, keywords, publishedAt, source } = article;
  const paragraphs = article.paragraphs.map((paragraph) => numbered(article.id, paragraph));
  const about = dotted(author, publishedAt && dayInWords(publishedAt));
  return [
    element('p', { className: 'back' }, element('a', { className: 'target', href: '#/' }, textOf('back'))),
    element(
      'article',
      spoken(article),
      element(
        'header',
        {},
        source && element('p', { className: 'kicker', dir: 'auto' }, source),
        element('h1', { dir: 'auto', tabIndex: -1 }, titleOf(article)),
        about.length ? element('p', { className: 'meta' }, ...about) : null,
      ),
      asking,
      element('ol', { className: 'paragraphs', role: 'list' }, ...paragraphs),
    ),
    element(
      'footer',
      {},
      keywords?.length ? element('p', {}, `${messages.keywords}: `, element('bdi', {}, keywords.join(' · '))) : null,
      original(article.url),
      ...related(article),
    ),
  ];
}

function numbered(id, { number, text }) {
  const label = messages.paragraph(number);
  return element(
    'li',
    { dir: 'auto', tabIndex: -1, 'data-number': number },
    element('a', { className: 'number', href: addressOf(id, number), 'aria-label': label }, String(number)),
    element('p', {}, text),
  );
}

/** Only what leads to a web page becomes a link. */
function original(url) {
  if (!url) {
    return null;
  }
  const web = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return element(
    'p',
    {},
    web
      ? element('a', { className: 'target', href: url, rel: 'noopener noreferrer' }, messages.original)
      : element('bdi', {}, url),
  );
}

function related({ relatedTo, related: others }) {
  const ids = [relatedTo, ...(others ?? [])].filter(Boolean);
  if (!ids.length) {
    return [];
  }
  const links = ids.map((id) =>
    element('li', { dir: 'auto' }, element('a', { className: 'target', href: addressOf(id) }, titles.get(id) ?? id)),
  );
  return [element('h2', {}, messages.related), element('ul', { role: 'list' }, ...links)];
}

function titleOf({ title }) {
  return title || messages.untitled;
}

function spoken({ language }) {
  return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language ?? '') ? { lang: language } : {};
}

/** With dots between them, and each in its own direction. */
function dotted(...parts) {
  return parts.filter(Boolean).flatMap((part, i) => [i ? ' · ' : '', element('bdi', {}, part)]);
}

function textOf(key) {
  return document.querySelector(`[data-text="${key}"]`).textContent;
}
