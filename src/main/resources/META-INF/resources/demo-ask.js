import { element } from './demo-articles.js';
import { messages, refusedQuestion, sampleQuestions } from './demo-texts.js';

/** What the page does with the widget: offers it questions, and limits it to the article that is read. */
const chat = document.querySelector('isnad-chat');
const scope = element('input', { type: 'checkbox', id: 'scope' });

// The citation that was opened last, so that its quote can be marked where its link leads.
let cited = null;
let read = null;

chat.addEventListener('isnad-citation-opened', (event) => (cited = event.detail));
scope.addEventListener('change', limit);

export function openChat() {
  chat.show?.();
}

export function closeChat() {
  chat.hide?.();
}

/** Where the words that support a claim stand in a paragraph, if the reader comes from that claim. */
export function quoteIn(article, { number, text }) {
  const here = cited?.articleId === article.id && cited.paragraph === number && cited.text === text;
  return here ? cited.quote : null;
}

/** Offers questions on the listed articles. */
export function askAll(ids) {
  read = null;
  limit();
  const questions = sampleQuestions(ids);
  const buttons = questions.map((question) => questionButton(question));
  document.getElementById('try').hidden = !questions.length;
  document.getElementById('questions').replaceChildren(...buttons, questionButton(refusedQuestion, messages.refused));
  suggest(questions.length ? [...questions, refusedQuestion] : []);
}

/** Offers what one may ask about an article: a part of its view. */
export function askAbout(article) {
  read = article.id;
  limit();
  const questions = sampleQuestions(new Set([article.id]), article.id);
  const buttons = questions.map((question) => questionButton(question));
  suggest(questions);
  return element(
    'div',
    { className: 'asking', lang: document.documentElement.lang, dir: document.documentElement.dir },
    element('button', { className: 'button', type: 'button', onclick: openChat }, messages.askThis),
    element('label', { className: 'target' }, scope, messages.onlyThis),
    buttons.length ? element('ul', { className: 'questions', role: 'list' }, ...buttons) : null,
  );
}

function questionButton(question, remark) {
  const ask = () => {
    openChat();
    chat.ask?.(question);
  };
  const words = element('span', { dir: 'auto' }, question);
  return element(
    'li',
    {},
    element('button', { type: 'button', onclick: ask }, words, remark && element('small', {}, remark)),
  );
}

/** Only a change counts: the widget builds itself anew for it. */
function suggest(questions) {
  const suggestions = questions.join('|');
  if (chat.getAttribute('suggestions') !== suggestions) {
    chat.setAttribute('suggestions', suggestions);
  }
}

function limit() {
  if (read && scope.checked) {
    chat.setAttribute('article', read);
  } else {
    chat.removeAttribute('article');
  }
}
