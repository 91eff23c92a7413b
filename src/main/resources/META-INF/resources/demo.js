import { findArticle, useKey } from './demo-api.js';
import { element, reading } from './demo-articles.js';
import { askAbout, closeChat, openChat, quoteIn } from './demo-ask.js';
import { extendList, fillList, linkTo } from './demo-list.js';
import { language, messages, today, translatePage } from './demo-texts.js';

const RETRY_MS = 2000;
const named = (id) => document.getElementById(id);

let listScroll = 0;
let opened = null;
let failed = null;
let attempts = 0;
let timer = 0;

// ── Where the reader is: #/ARTICLE/PARAGRAPH, or at the list ──

function place() {
  const [, id, paragraph] = /^#\/([^/]+)(?:\/(\d+))?$/.exec(location.hash) ?? [];
  try {
    return { id: id && decodeURIComponent(id), paragraph: Number(paragraph) };
  } catch {
    return { id };
  }
}

function go(moved) {
  named('language').hash = location.hash;
  return attempt(() => (place().id ? openArticle(moved) : openList(moved)));
}

/** Takes a step; if it fails, says why and how to go on, unless the reader has taken another one. */
async function attempt(step) {
  const mine = ++attempts;
  const asked = named('notice').contains(document.activeElement);
  clearTimeout(timer);
  try {
    await step();
    if (mine === attempts) {
      if (asked && focusIsLost()) {
        (named('reader').querySelector(':scope:not([hidden]) h1') ?? named('main')).focus({ preventScroll: true });
      }
      named('notice').hidden = true;
      failed = null;
    }
  } catch (failure) {
    if (mine === attempts) {
      failed = step;
      tell(failure.kind ?? 'failed');
      if (!failure.kind) {
        throw failure;
      }
    }
  }
}

/** What the notice had goes with it. */
function focusIsLost() {
  return document.activeElement === document.body || named('notice').contains(document.activeElement);
}

function retryLater(step) {
  timer = setTimeout(() => attempt(step), RETRY_MS);
}

function tell(kind) {
  const needsKey = kind === 'key' || kind === 'wrongKey';
  say('');
  named('notice-text').textContent = messages.problems[kind];
  named('key').hidden = !needsKey;
  named('retry').hidden = needsKey || kind === 'unknown' || kind === 'forbidden';
  named('home').hidden = !place().id;
  named('notice').hidden = false;
  if (place().id) {
    show('notice');
    document.title = messages.name;
  }
  if (kind === 'wrongKey') {
    named('key-value').select();
  }
  if (kind === 'busy') {
    retryLater(failed);
  }
}

function show(section) {
  if (!named('front').hidden && section !== 'front') {
    listScroll = scrollY;
  }
  for (const id of ['front', 'reader', 'notice']) {
    named(id).hidden = id !== section;
  }
}

function say(text, visibly = false) {
  named('status').textContent = text;
  named('status').className = visibly ? 'wide' : 'unseen';
}

// ── The list ──

async function openList(moved) {
  const left = opened?.id;
  opened = null;
  document.title = messages.name;
  show('front');
  if (moved) {
    scrollTo(0, listScroll);
    (linkTo(left) ?? named('main')).focus({ preventScroll: true });
  }
  await completeList();
}

/** While the server reads its first articles, the list grows by itself. */
async function completeList() {
  if (!named('cards').childElementCount) {
    say(messages.loading, true);
  }
  if (!(await fillList())) {
    retryLater(completeList);
  }
  say('');
}

async function openMore() {
  const before = named('cards').childElementCount;
  say(messages.loaded(await extendList()));
  named('cards').children[before]?.querySelector('a').focus();
}

// ── An article ──

async function openArticle(moved) {
  const { id } = place();
  if (opened?.id !== id) {
    say(messages.loading, true);
    const article = await findArticle(id);
    if (place().id !== id) {
      return;
    }
    named('reader').replaceChildren(...reading(article, askAbout(article)));
    opened = article;
    say(messages.opened(article.title ?? id));
  }
  document.title = `${opened.title ?? messages.untitled} · ${messages.name}`;
  show('reader');
  openParagraph(moved);
}

function openParagraph(moved) {
  unmark();
  const { paragraph } = place();
  const found = paragraph ? named('reader').querySelector(`[data-number="${paragraph}"]`) : null;
  if (found) {
    mark(found, opened.paragraphs.find(({ number }) => number === paragraph));
    return;
  }
  if (paragraph) {
    say(messages.missing(paragraph), true);
  }
  scrollTo(0, 0);
  if (moved) {
    named('reader').querySelector('h1').focus({ preventScroll: true });
  }
}

function mark(item, paragraph) {
  const quote = quoteIn(opened, paragraph);
  const { text } = paragraph;
  if (quote) {
    const quoted = element('mark', {}, text.slice(quote.start, quote.end));
    item.querySelector('p').replaceChildren(text.slice(0, quote.start), quoted, text.slice(quote.end));
  }
  item.classList.add('cited');
  item.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  item.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

function unmark() {
  const item = named('reader').querySelector('.cited');
  if (item) {
    item.classList.remove('cited');
    item.querySelector('p').textContent = item.querySelector('p').textContent;
  }
}

// ── The page ──

/** A link to where the reader already is, such as that of a citation, leads there again. */
function followAgain(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link && link.href === location.href && link.hash && !event.defaultPrevented && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    move();
  }
}

function move() {
  closeChat();
  go(true);
}

function showLines() {
  const server = new URL('.', location.href).href.replace(/\/$/, '');
  const lang = language === 'ar' ? '' : ` lang="${language}"`;
  named('lines').textContent =
    `<script type="module" src="${server}/widget.js"></script>\n<isnad-chat server="${server}"${lang}></isnad-chat>`;
}

async function copyLines() {
  try {
    await navigator.clipboard.writeText(named('lines').textContent);
    named('copied').textContent = messages.copied;
  } catch {
    // Denied, or the page came over plain HTTP.
    getSelection().selectAllChildren(named('lines'));
    named('copied').textContent = messages.notCopied;
  }
}

translatePage();
showLines();
named('today').textContent = today();
history.scrollRestoration = 'manual';
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  named('main').focus();
});
document.addEventListener('click', followAgain);
named('ask').addEventListener('click', openChat);
named('more').addEventListener('click', () => attempt(openMore));
named('copy').addEventListener('click', copyLines);
named('retry').addEventListener('click', () => attempt(failed));
named('key').addEventListener('submit', (event) => {
  event.preventDefault();
  useKey(named('key-value').value.trim());
  attempt(failed);
});
addEventListener('hashchange', move);
addEventListener('online', () => failed && attempt(failed));
go(false);
