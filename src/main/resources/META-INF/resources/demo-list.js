import { Failure, findArticle, isReady, listArticles } from './demo-api.js';
import { card, showExcerpt } from './demo-articles.js';
import { askAll } from './demo-ask.js';

/** The list of articles, which stays in the page while an article is read. */
const cards = new Map();
const excerpts = new IntersectionObserver(showExcerpts, { rootMargin: '50%' });
const more = document.getElementById('more');

let next = null;
let complete = false;

/** Fills the list as far as it is shown at first; false while the server still reads articles. */
export async function fillList() {
  if (!complete) {
    const ready = await isReady();
    if (!next) {
      await extendList();
    }
    document.getElementById('reading').hidden = ready;
    complete = ready;
  }
  askAll(new Set(cards.keys()));
  if (complete && !cards.size) {
    complete = false;
    throw new Failure('empty');
  }
  return complete;
}

/** Adds the articles that follow; how many are shown then. */
export async function extendList() {
  const page = await listArticles(next);
  next = page.next;
  more.hidden = !next;
  for (const article of page.articles.filter(({ id }) => !cards.has(id)).sort(inOrder)) {
    const shown = card(article);
    cards.set(article.id, shown);
    document.getElementById('cards').append(shown);
    excerpts.observe(shown);
  }
  return cards.size;
}

/** The link of an article in the list. */
export function linkTo(id) {
  return cards.get(id)?.querySelector('a');
}

/** Newest first, what stood on another article's page last. */
function inOrder(a, b) {
  const mainFirst = Number(Boolean(a.relatedTo)) - Number(Boolean(b.relatedTo));
  return mainFirst || (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '');
}

/** The list comes without texts, so the first words are asked for once a card is near. */
function showExcerpts(entries) {
  for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
    excerpts.unobserve(target);
    const [id] = [...cards].find(([, shown]) => shown === target);
    // A card without them is still a card.
    findArticle(id).then((article) => showExcerpt(target, article), () => {});
  }
}
