/*
 * Isnad's chat widget: `<script type="module" src="…/widget.js"></script><isnad-chat></isnad-chat>`.
 *
 * One ES module without a build step, so that what is read here is what runs and what an integrity
 * hash covers. In this order: interface texts, style, elements, the protocol, the conversation,
 * sources, the view of one answer, the card of a citation, and the element that puts them together.
 *
 * What a model, an article or a reader wrote reaches the page as text nodes only: nothing here parses
 * HTML, and no style or script is written into the markup, so any content security policy will do
 * that allows this file and requests to its server.
 */

// ── Interface texts ── {name} is filled in; those with several forms go by the number's plural rule.

const TEXTS = {
  ar: {
    launcher: "اسأل المقالات",
    heading: "اسأل المقالات",
    greeting: "اسأل عمّا نُشر هنا. كل جملة في الجواب مسنَدة إلى فقرة من مقال، افتحها واقرأها بنفسك.",
    inArticle: "يجيب من هذا المقال وحده.",
    inSource: "يجيب من مقالات {source} وحدها.",
    suggestions: "أسئلة مقترحة",
    messages: "المحادثة",
    input: "سؤالك",
    placeholder: "اكتب سؤالك…",
    send: "إرسال",
    stop: "إيقاف",
    retry: "إعادة المحاولة",
    fresh: "محادثة جديدة",
    close: "إغلاق",
    asked: "السؤال:",
    searching: "يبحث في المقالات…",
    ready: { one: "اكتمل الجواب من مصدر واحد.", two: "اكتمل الجواب من مصدرين.", few: "اكتمل الجواب من {n} مصادر.", other: "اكتمل الجواب من {n} مصدرا." },
    refused: "لا جواب في المقالات",
    refusedInArticle: "لا جواب في هذا المقال",
    refusedInSource: "لا جواب في مقالات {source}",
    extractive: "جُمل من المقالات بنصّها",
    written: "صاغه {generator}، وكل جملة فيه مسنَدة",
    sources: "المصادر",
    source: "المصدر {number}: {title}",
    place: "المصدر {number} من {total}",
    paragraph: "الفقرة {n}",
    quoteStart: "بداية الاقتباس",
    quoteEnd: "نهاية الاقتباس",
    article: "فتح المقال",
    previous: "المصدر السابق",
    next: "المصدر التالي",
    closeCard: "إغلاق المصدر",
    untitled: "بلا عنوان",
    copy: "نسخ الإجابة ومصادرها",
    copied: "نُسخت الإجابة ومصادرها.",
    uncopied: "لم يسمح المتصفح بالنسخ.",
    up: "إجابة مفيدة",
    down: "إجابة غير مفيدة",
    comment: "كلمة إلى المحرر (اختيارية)",
    submit: "أرسِلها",
    thanks: "شكرا، وصل رأيك.",
    tooOld: "مضى على هذه الإجابة وقت، فلم يعد يمكن تقييمها.",
    unrated: "تعذر حفظ رأيك. حاول مرة أخرى.",
    offline: "لا اتصال بالإنترنت.",
    failures: {
      stopped: "توقف الجواب.",
      offline: "لا اتصال بالإنترنت. أعد المحاولة حين يعود.",
      unreachable: "تعذر الوصول إلى الخدمة.",
      denied: "لا يُسمح لهذه الصفحة بطرح الأسئلة على هذه الخدمة.",
      limited: { zero: "أسئلة كثيرة في وقت قصير. انتظر قليلا.", one: "أسئلة كثيرة في وقت قصير. انتظر ثانية.", two: "أسئلة كثيرة في وقت قصير. انتظر ثانيتين.", few: "أسئلة كثيرة في وقت قصير. انتظر {n} ثوان.", other: "أسئلة كثيرة في وقت قصير. انتظر {n} ثانية." },
      busy: "الخدمة مشغولة الآن. حاول بعد قليل.",
      rejected: "لم تقبل الخدمة هذا السؤال.",
      interrupted: "انقطع الجواب قبل أن يكتمل.",
      failed: "حدث خطأ في الخدمة.",
    },
  },
  en: {
    launcher: "Ask the articles",
    heading: "Ask the articles",
    greeting: "Ask about what was published here. Each sentence of an answer rests on a paragraph that you can open and read.",
    inArticle: "Only this article answers.",
    inSource: "Only articles of {source} answer.",
    suggestions: "Suggested questions",
    messages: "Conversation",
    input: "Your question",
    placeholder: "Write your question…",
    send: "Send",
    stop: "Stop",
    retry: "Try again",
    fresh: "New conversation",
    close: "Close",
    asked: "Question:",
    searching: "Searching the articles…",
    ready: { one: "The answer is complete, from one source.", other: "The answer is complete, from {n} sources." },
    refused: "No answer in the articles",
    refusedInArticle: "No answer in this article",
    refusedInSource: "No answer in the articles of {source}",
    extractive: "Sentences of the articles, word for word",
    written: "Written by {generator}, each sentence attributed",
    sources: "Sources",
    source: "Source {number}: {title}",
    place: "Source {number} of {total}",
    paragraph: "Paragraph {n}",
    quoteStart: "quote begins",
    quoteEnd: "quote ends",
    article: "Open the article",
    previous: "Previous source",
    next: "Next source",
    closeCard: "Close the source",
    untitled: "Untitled",
    copy: "Copy the answer and its sources",
    copied: "The answer and its sources are copied.",
    uncopied: "The browser did not allow copying.",
    up: "Helpful answer",
    down: "Unhelpful answer",
    comment: "A word to the editor (optional)",
    submit: "Submit",
    thanks: "Thank you, your opinion was received.",
    tooOld: "This answer is too old to be rated.",
    unrated: "Your opinion could not be kept. Please try again.",
    offline: "You are offline.",
    failures: {
      stopped: "The answer was stopped.",
      offline: "You are offline. Try again once you are back.",
      unreachable: "The service cannot be reached.",
      denied: "This page may not ask questions of this service.",
      limited: { zero: "Too many questions in a short time. Wait a little.", one: "Too many questions in a short time. Wait a second.", other: "Too many questions in a short time. Wait {n} seconds." },
      busy: "The service is busy. Try again in a moment.",
      rejected: "The service did not accept this question.",
      interrupted: "The answer broke off before it was complete.",
      failed: "Something went wrong in the service.",
    },
  },
};

/** The texts of one element: its language's, and over them what its page replaces. */
class Texts {
  #texts;
  #plurals;

  /** @param {string} language a BCP 47 tag; Arabic without one, English for all but Arabic */
  constructor(language, replaced) {
    this.language = /^ar\b/i.test(language || "ar") ? "ar" : "en";
    const own = TEXTS[this.language];
    const unknown = Object.keys(replaced).filter((name) => !Object.hasOwn(own, name));
    if (unknown.length > 0) {
      console.warn(`isnad-chat: there are no texts named ${unknown.join(", ")}; there are ${Object.keys(own).join(", ")}`);
    }
    this.#texts = { ...own, ...replaced, failures: { ...own.failures, ...replaced.failures } };
    this.#plurals = new Intl.PluralRules(this.language);
  }

  get direction() {
    return this.language === "ar" ? "rtl" : "ltr";
  }

  /** @param {object} values what {names} in the text stand for; `n` chooses the plural */
  of(name, values = {}) {
    return this.#fill(this.#texts[name], values);
  }

  failure({ kind, seconds = 0 }) {
    return this.#fill(this.#texts.failures[kind] ?? this.#texts.failures.failed, { n: seconds });
  }

  #fill(text, values) {
    const form = typeof text === "string" ? text : (text?.[values.n === 0 ? "zero" : this.#plurals.select(values.n)] ?? text?.other);
    return String(form ?? "").replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /** @param {string?} published an ISO 8601 date, or date and time, in whatever precision */
  date(published) {
    const date = new Date(published);
    if (!published || Number.isNaN(date.getTime())) {
      return published || "";
    }
    const locale = this.language === "ar" ? "ar-u-ca-gregory-nu-latn" : "en";
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  }
}

// ── Style ── Constructed once and adopted by each shadow root, which no policy forbids.

const DARK = `
  --surface: var(--isnad-surface, #14191e); --raised: var(--isnad-raised, #1e252b);
  --text: var(--isnad-text, #e8edf1); --muted: var(--isnad-muted, #a7b2bb);
  --border: var(--isnad-border, #39434b); --accent: var(--isnad-accent, #6fd0c2);
  --on-accent: var(--isnad-on-accent, #06231f); --mark: var(--isnad-mark, #5c4a00);
  --on-mark: var(--isnad-on-mark, #fff6d6); --danger: var(--isnad-danger, #ffaba1);
  color-scheme: dark;`;

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  /* Inherited page styles end here; only custom properties pass. */
  :host { display: contents; }
  :host([mode="inline"]) { display: block; block-size: 38em; max-block-size: 90vh; }
  :host([hidden]) { display: none !important; }
  .root {
    all: initial; display: block; box-sizing: border-box;
    --surface: var(--isnad-surface, #fff); --raised: var(--isnad-raised, #f3f6f6);
    --text: var(--isnad-text, #182026); --muted: var(--isnad-muted, #55606a);
    --border: var(--isnad-border, #d3dbdf); --accent: var(--isnad-accent, #0b5f57);
    --on-accent: var(--isnad-on-accent, #fff); --mark: var(--isnad-mark, #ffe9a3);
    --on-mark: var(--isnad-on-mark, #221a00); --danger: var(--isnad-danger, #a3231a);
    --radius: var(--isnad-radius, 14px); --target: max(44px, 2.75em);
    color-scheme: light; color: var(--text);
    font-family: var(--isnad-font, "SF Arabic", "Geeza Pro", "Segoe UI", "Noto Sans Arabic", "Noto Naskh Arabic", Tahoma, system-ui, sans-serif);
    /* The reader's own size, whatever the page makes of it. */
    font-size: var(--isnad-font-size, medium); line-height: 1.75; letter-spacing: normal;
    -webkit-text-size-adjust: 100%; text-align: start; overflow-wrap: anywhere;
  }
  @media (prefers-color-scheme: dark) { .root:not(.light) { ${DARK} } }
  .root.dark { ${DARK} }
  .root.inline { block-size: 100%; min-block-size: 0; }

  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, p, ol, ul, blockquote { margin: 0; padding: 0; font: inherit; list-style: none; }
  button, textarea, input { font: inherit; color: inherit; letter-spacing: inherit; }
  button {
    min-block-size: var(--target); min-inline-size: var(--target); padding: 0; border: 0;
    border-radius: 10px; background: none; cursor: pointer; line-height: 1.4;
    -webkit-tap-highlight-color: transparent;
  }
  button:disabled { opacity: .45; cursor: default; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  svg { inline-size: 1.4em; block-size: 1.4em; fill: none; stroke: currentColor; stroke-width: 2;
    stroke-linecap: round; stroke-linejoin: round; display: block; margin: auto; pointer-events: none; }
  [dir="rtl"] svg.turns { transform: scaleX(-1); }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; }
  .quoted { display: block; }
  .quiet { color: var(--muted); font-size: .875em; }

  .launcher {
    position: fixed; z-index: var(--isnad-z-index, 2147483000);
    inset-block-end: calc(var(--isnad-inset, 20px) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--isnad-inset, 20px) + max(env(safe-area-inset-left, 0px), env(safe-area-inset-right, 0px)));
    display: inline-flex; align-items: center; gap: .6em; padding: .5em 1.2em; min-block-size: 52px;
    border-radius: 99px; background: var(--accent); color: var(--on-accent); font-weight: 600;
    border: 1px solid transparent; box-shadow: 0 4px 18px rgb(0 0 0 / .25);
    max-inline-size: calc(100vw - 2 * var(--isnad-inset, 20px));
  }

  dialog { padding: 0; border: 1px solid var(--border); color: var(--text); background: var(--surface);
    overflow: hidden; }
  dialog::backdrop { background: rgb(0 0 0 / .35); }
  .panel { display: flex; flex-direction: column; background: var(--surface); }
  dialog.panel:not([open]) { display: none; }
  dialog.panel, .launched dialog.card {
    position: fixed; inset: auto; margin: 0; border-radius: var(--radius);
    inset-block-end: calc(16px + env(safe-area-inset-bottom, 0px)); inset-inline-end: 16px;
    inline-size: min(27em, calc(100vw - 32px)); max-inline-size: none;
    block-size: min(44em, calc(var(--isnad-viewport, 100dvh) - 32px)); max-block-size: none;
    box-shadow: 0 12px 48px rgb(0 0 0 / .3);
  }
  section.panel { block-size: 100%; border: 1px solid var(--border);
    border-radius: var(--radius); overflow: hidden; }
  .inline dialog.card { margin: auto; border-radius: var(--radius); inline-size: min(34em, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px); box-shadow: 0 12px 48px rgb(0 0 0 / .3); }
  dialog.card[open] { display: flex; flex-direction: column; }
  .launched dialog.card { block-size: auto; max-block-size: min(44em, calc(var(--isnad-viewport, 100dvh) - 32px)); }

  .header { display: flex; align-items: center; gap: .25em; min-block-size: calc(var(--target) + .5em); padding: .25em .5em; padding-inline-start: 1em;
    border-block-end: 1px solid var(--border); background: var(--raised); }
  .header h2 { flex: 1; font-weight: 700; min-inline-size: 0; }
  .header button:hover, .actions button:hover { background: color-mix(in srgb, var(--accent) 14%, transparent); }
  .scope { padding: .3em 1.15em; border-block-end: 1px solid var(--border); }
  .offline { padding: .4em 1em; background: var(--mark); color: var(--on-mark); font-size: .9em; }

  .messages { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 1em; min-block-size: 0; }
  .messages:focus-visible { outline-offset: -3px; }
  .welcome { gap: .75em; }
  .suggestions { gap: .5em; }
  .suggestion { inline-size: 100%; text-align: start; padding: .5em .9em; border: 1px solid var(--border);
    background: var(--surface); line-height: 1.6; }
  .suggestion:hover { border-color: var(--accent); background: var(--raised); }

  /* Columns of a grid grow with their longest word unless they are told not to. */
  .welcome, .suggestions, .exchanges, .exchange, .answer, .tail, .sources { display: grid; grid-template-columns: minmax(0, 1fr); }
  .exchanges { gap: 1.5em; }
  .exchange { gap: .75em; }
  .question { justify-self: end; max-inline-size: 88%; padding: .5em 1em; border-radius: var(--radius);
    border-end-end-radius: 4px; background: var(--accent); color: var(--on-accent); white-space: pre-wrap;
    max-block-size: 14em; overflow-y: auto; }
  .answer, .tail { gap: .4em; }
  /* As far from each other as the targets of their markers are high. */
  .said { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1em; }
  .refusal, .error { border-inline-start: 4px solid var(--muted); padding: .5em 1em; background: var(--raised);
    border-radius: 4px; }
  .refusal strong { display: block; }
  .error { border-color: var(--danger); }
  .error button { padding-inline: 1em; border: 1px solid var(--border); background: var(--surface); margin-block-start: .5em; }
  /* A target of 44 px around a small sign, without making its line higher. */
  .marker { display: inline-grid; place-items: center; vertical-align: middle; margin-block: -12px; }
  .marker:first-child { margin-inline-start: -8px; }
  .marker bdi { min-inline-size: 1.75em; padding: .1em .4em; border-radius: 99px; font-size: .8em;
    font-weight: 700; line-height: 1.6; text-align: center; color: var(--accent);
    border: 1px solid var(--accent); background: var(--surface); }
  .marker:hover bdi { background: var(--accent); color: var(--on-accent); }
  .pending { color: var(--muted); }
  .sources { border-block-start: 1px solid var(--border); padding-block-start: .4em; }
  .source { inline-size: 100%; display: flex; gap: .6em; align-items: center; text-align: start;
    padding-inline: .4em; font-size: .9em; }
  .source:hover { background: var(--raised); }
  .source .of { flex: 1; min-inline-size: 0; padding-block: .2em; }
  .source .line { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.6; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; color: var(--muted); }
  .actions .note { flex: 1; min-inline-size: 0; padding-inline-end: .5em; }
  .actions [aria-pressed="true"] { color: var(--accent); background: color-mix(in srgb, var(--accent) 16%, transparent); }
  .actions [aria-pressed="true"] svg { fill: currentColor; fill-opacity: .25; }
  .comment { display: flex; flex-wrap: wrap; gap: .5em; }
  .comment input { flex: 1 1 10em; min-inline-size: 0; }
  .comment button { padding-inline: 1em; border: 1px solid var(--border); }

  .form { display: flex; align-items: flex-end; gap: .5em; padding: .6em;
    padding-block-end: calc(.6em + env(safe-area-inset-bottom, 0px)); border-block-start: 1px solid var(--border); }
  .inline .form { padding-block-end: .6em; }
  textarea, input { border: 1px solid var(--muted); border-radius: 10px; background: var(--surface);
    padding: .4em .8em; min-block-size: var(--target); line-height: 1.6; }
  textarea { flex: 1; min-inline-size: 0; resize: none; field-sizing: content; max-block-size: 8em; }
  /* An empty field with dir="auto" counts as left to right. */
  [dir="rtl"] :is(textarea, input):placeholder-shown { direction: rtl; }
  :is(textarea, input):focus-visible { outline-width: 2px; outline-offset: 0; }
  ::placeholder { color: var(--muted); opacity: 1; }
  .send, .stop { background: var(--accent); color: var(--on-accent); border: 1px solid transparent; }

  .card-body { flex: 1; overflow-y: auto; overscroll-behavior: contain; padding: 1em; display: grid; gap: .6em;
    align-content: start; min-block-size: 0; }
  .card-title { font-weight: 700; line-height: 1.5; font-size: 1.1em; }
  .card-text { white-space: pre-wrap; }
  mark { background: var(--mark); color: var(--on-mark); border-radius: 3px; padding-block: .1em;
    -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  /* Read aloud where screen readers do not tell a mark. */
  mark::before, mark::after { content: " [" attr(data-start) "] "; position: absolute; inline-size: 1px;
    block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  mark::after { content: " [" attr(data-end) "] "; }
  .footer { display: flex; align-items: center; gap: .25em; padding: .4em .6em; flex-wrap: wrap;
    border-block-start: 1px solid var(--border); padding-block-end: calc(.4em + env(safe-area-inset-bottom, 0px)); }
  .footer .way { flex: 1; min-inline-size: 0; padding-inline: .4em; }
  a { display: inline-flex; align-items: center; min-block-size: var(--target); color: var(--accent); font-weight: 600;
    text-underline-offset: .25em; }

  @media (max-width: 480px) {
    dialog.panel, .launched dialog.card { inset: auto 0 0 0; inline-size: 100%; border-width: 1px 0 0; }
    dialog.panel { inset-block: auto 0; border-radius: 0; block-size: var(--isnad-viewport, 100dvh); }
    .launched dialog.card { border-end-start-radius: 0; border-end-end-radius: 0;
      max-block-size: calc(var(--isnad-viewport, 100dvh) - 48px); }
  }
  @media (prefers-contrast: more) { .root { --border: var(--text); --muted: var(--text); } }
  @media (forced-colors: active) {
    .launcher, .send, .stop, .question, .suggestion, .marker bdi { border: 1px solid ButtonText; }
    .actions [aria-pressed="true"] { outline: 2px solid Highlight; }
    mark { forced-color-adjust: none; background: Mark; color: MarkText; }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] { animation: rise .18s ease-out; }
    .sentence { animation: appear .25s ease-out; }
    .pending::after { content: ""; display: inline-block; inline-size: .5em; block-size: .5em; margin-inline-start: .5em;
      border-radius: 50%; background: var(--accent); animation: pulse 1s ease-in-out infinite alternate; }
    @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    @keyframes appear { from { opacity: 0; } }
    @keyframes pulse { from { opacity: .2; } }
  }
  @media print { .root.launched { display: none; } }
`);

// ── Elements ──

/**
 * @param {object} attributes `on…` listens; `true` sets an empty attribute; null and false set none
 * @param {...(Node|string|null)} children strings become text nodes
 */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An element whose part and class have the same names, so that pages style what they see here. */
function part(tag, name, attributes, ...children) {
  return h(tag, { part: name, class: name, ...attributes }, ...children);
}

/** Attributes for what somebody wrote in a language of their own: its direction, and how to read it out. */
function written(text) {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  const languages = { ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u };
  return { dir: "auto", lang: Object.keys(languages).find((language) => languages[language].test(letter)) };
}

/** @param {...(Node|string)} content the same text in pieces, where it is not plain */
function quoted(text, ...content) {
  return h("span", { class: "quoted", ...written(text) }, ...(content.length ? content : [text]));
}

const ICONS = {
  ask: "M4 5h16v11H9l-5 4zM8 9h8M8 12h5",
  send: "M4 12h15M13 6l6 6-6 6",
  stop: "M7 7h10v10H7z",
  fresh: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  up: "M7 11v9H4v-9zM7 11l4-7c1.500 0 2.500 1 2 3l-.700 3H19c1 0 1.700 1 1.500 2l-1.300 6.500c-.200.900-.900 1.500-1.700 1.500H7",
  down: "M7 13V4H4v9zM7 13l4 7c1.500 0 2.500-1 2-3l-.700-3H19c1 0 1.700-1 1.500-2l-1.300-6.500C19 4.600 18.300 4 17.500 4H7",
  previous: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
};
/** Those that point along the line turn round where lines run from right to left. */
const TURNING = new Set(["ask", "send", "previous", "next"]);

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", TURNING.has(name) ? "turns" : "");
  svg.append(path);
  return svg;
}

function iconButton(name, sign, label, onclick, attributes = {}) {
  return part("button", name, { type: "button", "aria-label": label, title: label, onclick, ...attributes }, icon(sign));
}

// ── The protocol ── POST /api/chat as server-sent events, POST /api/feedback.

/** Milliseconds without a byte after which a stream counts as broken; the server sends a comment every 15 s. */
const SILENCE = 60_000;

/** Milliseconds that finding out why a request failed may take. */
const PROBE = 5_000;

/** Why there is no answer: `kind` names a text of `failures`. */
class Failure extends Error {
  constructor(kind, seconds) {
    super(kind);
    this.kind = kind;
    this.seconds = seconds;
  }

  static of(response) {
    if (response.status === 429) {
      return new Failure("limited", Number.parseInt(response.headers.get("Retry-After"), 10) || 0);
    }
    const kinds = { 400: "rejected", 401: "denied", 403: "denied", 413: "rejected", 503: "busy" };
    return new Failure(kinds[response.status] ?? "failed");
  }
}

/** The server's program, as its clients see it. */
class Service {
  /** @param {URL} address ends in a slash */
  constructor(address) {
    this.address = address;
  }

  /**
   * Asks, and gives the events of the answer as [name, data].
   *
   * @throws {Failure} also in the middle; an abort is one of kind "stopped"
   */
  async *ask(request, signal) {
    const watch = new AbortController();
    const stop = () => watch.abort();
    signal.addEventListener("abort", stop, { once: true });
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE);
    };
    let begun = false;
    try {
      wait();
      const response = await this.#post("api/chat", request, { Accept: "text/event-stream" }, watch.signal);
      begun = true;
      yield* parseEvents(response.body, wait);
    } catch (error) {
      if (signal.aborted) {
        throw new Failure("stopped");
      }
      if (error instanceof Failure) {
        throw error;
      }
      if (begun || watch.signal.aborted) {
        throw new Failure("interrupted");
      }
      clearTimeout(timer);
      timer = setTimeout(stop, PROBE);
      const failure = await this.#unreachable(watch.signal);
      throw signal.aborted ? new Failure("stopped") : failure;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      // Closes the connection, and so ends the server's work, also where the reader left the loop.
      watch.abort();
    }
  }

  async rate(rating) {
    try {
      await this.#post("api/feedback", rating);
    } catch (error) {
      throw error instanceof Failure ? error : new Failure("unreachable");
    }
  }

  async #post(path, body, headers, signal) {
    const response = await fetch(new URL(path, this.address), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      signal,
    });
    if (!response.ok) {
      const failure = Failure.of(response);
      failure.status = response.status;
      throw failure;
    }
    return response;
  }

  /** Browsers do not tell why a request to another origin failed: ask for something that all may have. */
  async #unreachable(signal) {
    if (!navigator.onLine) {
      return new Failure("offline");
    }
    if (this.address.origin === location.origin) {
      return new Failure("unreachable");
    }
    const script = fetch(new URL("widget.js", this.address), { method: "HEAD", credentials: "omit", cache: "no-store", signal });
    return new Failure(await script.then((response) => (response.ok ? "denied" : "unreachable"), () => "unreachable"));
  }
}

/** Server-sent events (HTML Living Standard, 9.2.6) as [name, parsed JSON]; comments only call `onbytes`. */
async function* parseEvents(body, onbytes) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let name = "";
  let data = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    onbytes();
    rest += value;
    // A carriage return at the end may be half of a line's end.
    for (let end; (end = /\r\n|\n|\r(?!$)/.exec(rest)); ) {
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line === "") {
        if (data.length) {
          yield [name || "message", JSON.parse(data.join("\n"))];
        }
        name = "";
        data = [];
      } else if (!line.startsWith(":")) {
        const colon = line.includes(":") ? line.indexOf(":") : line.length;
        const field = line.slice(0, colon);
        const content = line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") {
          name = content;
        } else if (field === "data") {
          data.push(content);
        }
      }
    }
  }
}

// ── The conversation ── What was asked and answered, kept for the tab.

/** How many questions are shown and kept; older ones go. */
const MOST_EXCHANGES = 50;

/**
 * A question and what became of it. `state` is asking, answered, unanswered or failed; `rating` is
 * up, down or none.
 */
class Exchange {
  constructor(question) {
    this.question = question;
    this.rating = "none";
    this.restart();
  }

  restart() {
    Object.assign(this, { state: "asking", id: null, generator: null, text: "", sentences: [], citations: [], failure: null });
  }

  meta({ id, generator }) {
    this.id = id;
    this.generator = generator;
  }

  /** @param {object} answer the whole object, which says all that was said before once more */
  finish(answer) {
    const { status, answer: text, sentences, citations } = answer;
    if (!Array.isArray(citations) || !sentences.every((sentence) => Array.isArray(sentence.citations))) {
      throw new Failure("failed");
    }
    this.meta(answer);
    Object.assign(this, { state: status === "answered" ? status : "unanswered", text, sentences, citations });
  }

  fail(failure) {
    this.state = "failed";
    this.failure = { kind: failure.kind, seconds: failure.seconds };
  }

  citation(number) {
    return this.citations.find((citation) => citation.number === number);
  }

  static restore(kept) {
    const exchange = Object.assign(new Exchange(String(kept.question)), kept);
    const { state, failure, sentences, citations } = exchange;
    const whole = citations.every((citation) => Object(citation) === citation) && sentences.every((sentence) => Array.isArray(sentence.citations));
    if (!whole || (state === "failed" && !failure?.kind)) {
      throw new TypeError("not an exchange");
    }
    if (state === "asking") {
      exchange.fail(new Failure("interrupted"));
    }
    return exchange;
  }
}

/** The keys of the conversations of all widgets in the page. */
const TAKEN = new Set();

/** The exchanges of one widget, in session storage where the browser has one for this page. */
class Conversation {
  constructor(key) {
    this.key = key;
    this.item = `isnad:${key}`;
    this.clear();
  }

  clear() {
    this.id = null;
    this.exchanges = [];
  }

  add(exchange) {
    this.exchanges.push(exchange);
    this.exchanges.splice(0, this.exchanges.length - MOST_EXCHANGES);
  }

  get asking() {
    return this.exchanges.some((exchange) => exchange.state === "asking");
  }

  restore() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.item));
      this.exchanges = kept.exchanges.map(Exchange.restore);
      this.id = kept.id;
    } catch {
      this.clear();
    }
    return this;
  }

  /** Without the oldest where storage is too small, and not at all where there is none. */
  save() {
    for (let from = 0; from <= this.exchanges.length; from += Math.max(1, this.exchanges.length >> 2)) {
      try {
        const kept = { id: this.id, exchanges: this.exchanges.slice(from) };
        return sessionStorage.setItem(this.item, JSON.stringify(kept));
      } catch (error) {
        if (error.name !== "QuotaExceededError") {
          return undefined;
        }
      }
    }
    return undefined;
  }
}

// ── Sources ──

/** An address that a link may have, or null: `javascript:` and its like are none. */
function webAddress(address, base) {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The quote of a citation as [before, quote, after]; null where its offsets are not of this text. */
function aroundQuote({ text, quote }) {
  const whole = String(text ?? "");
  const { start, end } = quote ?? {};
  const fits = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= whole.length;
  return fits ? [whole.slice(0, start), whole.slice(start, end), whole.slice(end)] : null;
}

/** A text directive (URL Fragment Text Directives) that finds the quote: its words, or its first and last ones. */
function textDirective(quote) {
  const words = quote.replace(/\p{Cs}/gu, "").trim().split(/\s+/);
  const encode = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  const ends = words.length > 12 ? [words.slice(0, 5), words.slice(-5)] : [words];
  return `:~:text=${ends.map(encode).join(",")}`;
}

/**
 * Where the article of a citation is read, with its quote found on the page.
 *
 * @param {string?} template the page's own address of articles, or null for the citation's
 * @returns {URL?}
 */
function articleAddress(citation, template) {
  if (template) {
    return webAddress(template.replace(/\{(articleId|paragraph)\}/g, (_, name) => encodeURIComponent(citation[name])), document.baseURI);
  }
  // On its own: what is relative is relative to a page that nobody knows.
  const url = webAddress(citation.url);
  const quote = aroundQuote(citation)?.[1];
  if (url && quote?.trim()) {
    url.hash = `${url.hash}${textDirective(quote)}`;
  }
  return url;
}

/** Source and date, each its own run of text, with dots between them. */
function provenance(citation, texts) {
  const known = [citation.source, texts.date(citation.publishedAt), texts.of("paragraph", { n: citation.paragraph })];
  return known
    .filter(Boolean)
    .flatMap((text, i) => (i ? [" · ", h("bdi", {}, text)] : [h("bdi", {}, text)]));
}

/** An answer as plain text with its markers, then its sources with their quotes. */
function plainText(exchange, texts) {
  const sources = exchange.citations.map((citation) => {
    const about = [citation.title || texts.of("untitled"), citation.source, texts.date(citation.publishedAt), texts.of("paragraph", { n: citation.paragraph })];
    const quote = aroundQuote(citation)?.[1];
    const lines = [`[${citation.number}] ${about.filter(Boolean).join(" · ")}`, quote && `«${quote}»`, citation.url];
    return lines.filter(Boolean).join("\n");
  });
  return [exchange.question, exchange.text, ...(sources.length ? [texts.of("sources"), ...sources] : [])].join("\n\n");
}

/** @returns {Promise<boolean>} whether it is on the clipboard; pages without TLS have the old way only */
async function copyText(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = h("textarea", { class: "unseen", "aria-hidden": "true" });
    field.value = text;
    root.append(field);
    const focused = root.getRootNode().activeElement;
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return copied;
  }
}

// ── The view of one question and its answer ──

/** Characters beyond which a question may not fit into its place. */
const LONG = 200;

class ExchangeView {
  /**
   * @param {Exchange} exchange
   * @param {object} widget `texts`, `refused` (what a refusal is called), and what its buttons do: `open(exchange, number, button)`,
   *     `retry(exchange)`, `copy(exchange)`, `rate(exchange, rating, comment)`
   */
  constructor(exchange, widget) {
    this.exchange = exchange;
    this.widget = widget;
    this.said = h("div", { class: "said" });
    this.tail = h("div", { class: "tail" });
    this.answer = part("div", "answer", { part: "message answer" }, this.said, this.tail);
    this.element = h(
      "li",
      { class: "exchange" },
      // A long one scrolls, by keys, too: what is to be read is the answer.
      h("h3", { part: "message question", class: "question", tabindex: exchange.question.length > LONG ? "0" : null }, h("span", { class: "unseen" }, `${widget.texts.of("asked")} `), quoted(exchange.question)),
      this.answer,
    );
    this.drawn = [];
    this.pressed = exchange.rating;
    this.rated = Promise.resolve();
    this.update();
  }

  /** Shows what the exchange has become. What stands already stays, so that nothing flickers or loses the focus. */
  update() {
    const { exchange } = this;
    const content = exchange.sentences.map((sentence) => JSON.stringify([sentence, sentence.citations.map((n) => exchange.citation(n))]));
    if (this.drawn.some((drawn, i) => drawn !== content[i])) {
      this.said.replaceChildren();
      this.drawn = [];
    }
    this.said.append(...exchange.sentences.slice(this.drawn.length).map((sentence) => this.#sentence(sentence)));
    this.drawn = content;
    if (this.state !== exchange.state) {
      this.state = exchange.state;
      this.answer.setAttribute("aria-busy", String(this.state === "asking"));
      this.tail.replaceChildren(...this.#tail());
    }
  }

  #sentence({ text, citations }) {
    const cited = citations.map((number) => this.exchange.citation(number)).filter(Boolean);
    return part("p", "sentence", written(text), text, " ", ...cited.map((citation) => this.#marker(citation)));
  }

  #marker({ number, title }) {
    const { texts } = this.widget;
    const label = texts.of("source", { number, title: title || texts.of("untitled") });
    return this.#opener("marker", number, { "aria-label": label }, h("bdi", {}, String(number)));
  }

  /** A button that opens the card of a citation. */
  #opener(name, number, attributes, ...children) {
    const button = part("button", name, { type: "button", "aria-haspopup": "dialog", ...attributes }, ...children);
    button.addEventListener("click", () => this.widget.open(this.exchange, number, button));
    return button;
  }

  /** What stands under the sentences. */
  #tail() {
    const { exchange, widget } = this;
    const { texts } = widget;
    switch (exchange.state) {
      case "asking":
        return [part("p", "pending", {}, texts.of("searching"))];
      case "answered":
        return [this.#sources(), this.#actions(texts.of(exchange.generator === "extractive" ? "extractive" : "written", exchange))];
      case "unanswered":
        return [part("div", "refusal", {}, h("strong", {}, widget.refused), h("p", written(exchange.text), exchange.text)), this.#actions("")];
      case "failed":
        return [
          part("div", "error", {}, h("p", { dir: "auto" }, texts.failure(exchange.failure)), part("button", "retry", { type: "button", onclick: () => widget.retry(exchange) }, texts.of("retry"))),
        ];
      default:
        return [];
    }
  }

  #sources() {
    const { texts } = this.widget;
    return part(
      "ul",
      "sources",
      { "aria-label": texts.of("sources") },
      ...this.exchange.citations.map((citation) => {
        const name = citation.title || texts.of("untitled");
        const title = h("span", { class: "line", ...written(name) }, name);
        const about = h("span", { class: "line quiet" }, ...provenance(citation, texts));
        const number = h("bdi", {}, String(citation.number));
        return h("li", {}, this.#opener("source", citation.number, {}, number, h("span", { class: "of" }, title, about)));
      }),
    );
  }

  #actions(note) {
    const { exchange, widget } = this;
    const { texts } = widget;
    const thumb = (rating) =>
      iconButton(`rate-${rating}`, rating, texts.of(rating), () => this.#rate(this.pressed === rating ? "none" : rating), {
        "aria-pressed": String(exchange.rating === rating),
      });
    this.thumbs = { up: thumb("up"), down: thumb("down") };
    this.reply = part("p", "reply", { class: "reply quiet", hidden: true });
    this.comment = h("div", {});
    const copy = iconButton("copy", "copy", texts.of("copy"), () => widget.copy(exchange));
    return h("div", {}, part("div", "actions", {}, part("span", "note", { class: "note quiet" }, note), copy, this.thumbs.up, this.thumbs.down), this.reply, this.comment);
  }

  /** What became of copying or rating. */
  tell(text) {
    this.reply.textContent = text;
    this.reply.hidden = !text;
  }

  async #rate(rating, comment) {
    this.#press(rating);
    // One after the other, so that the server and the thumbs end with the same.
    this.rated = this.rated.then(() => this.widget.rate(this.exchange, rating, comment));
    const last = this.rated;
    const kept = await last;
    if (last !== this.rated) {
      return;
    }
    this.#press(this.exchange.rating);
    if (!kept || rating === "none" || comment !== undefined) {
      this.comment.replaceChildren();
    } else if (!this.comment.hasChildNodes()) {
      this.comment.append(this.#commentForm());
      this.comment.scrollIntoView({ block: "nearest" });
    }
    if (kept && comment !== undefined) {
      this.thumbs[rating].focus();
    }
  }

  #press(rating) {
    this.pressed = rating;
    for (const [name, thumb] of Object.entries(this.thumbs)) {
      thumb.setAttribute("aria-pressed", String(name === rating));
    }
  }

  #commentForm() {
    const { texts } = this.widget;
    const field = h("input", { maxlength: "1000", dir: "auto", autocomplete: "off", "aria-label": texts.of("comment"), placeholder: texts.of("comment") });
    const send = (event) => {
      event.preventDefault();
      this.#rate(this.exchange.rating, field.value.trim());
    };
    return part("form", "comment", { onsubmit: send }, field, h("button", { type: "submit" }, texts.of("submit")));
  }
}

// ── The card of a citation ──

/** A modal dialog: the browser keeps the focus in it and gives it back. */
class CitationCard {
  /** @param {object} widget `texts`, `articleLink()`, `opened(citation)`, `leave()` before a link within the page */
  constructor(widget) {
    this.widget = widget;
    const { texts } = widget;
    this.place = h("h2", { id: "place" });
    this.title = part("p", "card-title");
    this.meta = part("p", "card-meta", { class: "quiet" });
    this.text = part("blockquote", "card-text");
    this.way = h("span", { class: "way" });
    this.previous = iconButton("card-previous", "previous", texts.of("previous"), () => this.#move(-1));
    this.next = iconButton("card-next", "next", texts.of("next"), () => this.#move(1));
    this.body = h("div", { class: "card-body", tabindex: "0", role: "group", "aria-labelledby": "place" }, this.title, this.meta, this.text);
    this.element = part(
      "dialog",
      "card",
      { "aria-labelledby": "place" },
      h("div", { class: "header" }, this.place, iconButton("card-close", "close", texts.of("closeCard"), () => this.close())),
      this.body,
      h("div", { class: "footer" }, this.way, this.previous, this.next),
    );
    closeOnBackdrop(this.element);
  }

  /** @param {HTMLElement} opener gets the focus back from the browser; not every one focuses what is clicked */
  open(exchange, number, opener) {
    opener.focus();
    this.exchange = exchange;
    this.#show(exchange.citation(number));
    this.element.showModal();
    this.#reveal();
  }

  close() {
    this.element.close();
  }

  #move(step) {
    const pressed = step < 0 ? this.previous : this.next;
    this.#show(this.exchange.citations[this.#index() + step]);
    // What is disabled loses the focus, and with it the keyboard its place.
    if (pressed.disabled) {
      (step < 0 ? this.next : this.previous).focus();
    }
    this.#reveal();
  }

  #show(citation) {
    const { texts } = this.widget;
    const parts = aroundQuote(citation);
    this.number = citation.number;
    this.mark = parts && part("mark", "card-quote", { "data-start": texts.of("quoteStart"), "data-end": texts.of("quoteEnd") }, parts[1]);
    this.title.replaceChildren(quoted(citation.title || texts.of("untitled")));
    this.meta.replaceChildren(...provenance(citation, texts));
    const text = String(citation.text ?? "");
    this.text.replaceChildren(quoted(text, ...(parts ? [parts[0], this.mark, parts[2]] : [text])));
    this.way.replaceChildren(this.#link(citation));
    this.update();
    this.widget.opened(citation);
  }

  /** Sources are added while the answer streams in. */
  update() {
    if (this.exchange) {
      const total = this.exchange.citations.length;
      this.place.textContent = this.widget.texts.of("place", { number: this.#index() + 1, total });
      this.previous.hidden = this.next.hidden = total === 1;
      this.previous.disabled = this.#index() === 0;
      this.next.disabled = this.#index() === total - 1;
    }
  }

  #index() {
    return this.exchange.citations.findIndex(({ number }) => number === this.number);
  }

  #link(citation) {
    const address = articleAddress(citation, this.widget.articleLink());
    if (address === null) {
      return h("bdi", { class: "quiet" }, citation.url ?? "");
    }
    const here = address.href.split("#")[0] === location.href.split("#")[0];
    const elsewhere = here ? { onclick: () => this.widget.leave() } : { target: "_blank", rel: "noopener" };
    return part("a", "card-link", { href: address.href, ...elsewhere }, this.widget.texts.of("article"));
  }

  /** The quote in sight. */
  #reveal() {
    this.body.scrollTop = this.mark ? this.mark.offsetTop - this.body.offsetTop - this.body.clientHeight / 4 : 0;
  }
}

/** Shows one button in another's place, the focus included. */
function swap(gone, shown) {
  const focused = gone.getRootNode().activeElement === gone;
  shown.hidden = false;
  gone.hidden = true;
  if (focused) {
    shown.focus();
  }
}

/** A press that begins and ends beside a dialog closes it; one that selects text and slips out of it does not. */
function closeOnBackdrop(dialog) {
  let pressed = null;
  const isBeside = ({ target, clientX: x, clientY: y }) => {
    const box = dialog.getBoundingClientRect();
    return target === dialog && (x < box.left || x > box.right || y < box.top || y > box.bottom);
  };
  dialog.addEventListener("pointerdown", (event) => {
    pressed = isBeside(event);
  });
  dialog.addEventListener("click", (event) => {
    if (pressed && isBeside(event)) {
      dialog.close();
    }
  });
}

// ── The element ──

/** Where this file came from is where its server is, unless the page says otherwise. */
const HOME = new URL(".", import.meta.url);

/**
 * `<isnad-chat server mode lang article source suggestions article-link theme open texts>`; README
 * says what each does.
 *
 * @fires isnad-ask cancelable; `detail.question`
 * @fires isnad-answered `detail` is the answer object of the API
 * @fires isnad-citation-opened `detail` is the citation
 */
export class IsnadChat extends HTMLElement {
  static observedAttributes = ["server", "mode", "lang", "article", "source", "suggestions", "article-link", "theme", "open", "texts"];

  #root = this.attachShadow({ mode: "open" });
  #connected = false;
  #conversation = null;
  /** Whose conversations it may take up: server, article, source and its own id. */
  #scope = null;
  #abort = null;
  /** The parts that are built: panel, messages, form and so on. Null as long as there is no page. */
  #ui = null;
  /** Where the messages were scrolled to by the widget, in pixels. */
  #scrolledTo = 0;
  #onNetwork = () => {
    this.#showNetwork();
    if (this.#ui && !navigator.onLine) {
      this.#say(this.#ui.texts.of("offline"));
    }
  };
  #onViewport = () => this.#fitViewport();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [STYLE];
  }

  connectedCallback() {
    this.#connected = true;
    addEventListener("online", this.#onNetwork);
    addEventListener("offline", this.#onNetwork);
    visualViewport?.addEventListener("resize", this.#onViewport);
    this.#adoptProperties();
    this.#takeUp();
    this.#build();
  }

  disconnectedCallback() {
    this.#connected = false;
    TAKEN.delete(this.#conversation?.key);
    removeEventListener("online", this.#onNetwork);
    removeEventListener("offline", this.#onNetwork);
    visualViewport?.removeEventListener("resize", this.#onViewport);
    // Being moved is leaving and coming back at once, which ends nothing.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.stop();
      }
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#connected || before === after || name === "article-link") {
      return;
    }
    if (this.#ui === null) {
      // It waits for an address of a server.
      if (name === "server") {
        this.#takeUp();
        this.#build();
      }
    } else if (name === "open") {
      this.#showOpen();
    } else if (name === "theme") {
      this.#showTheme();
    } else if (name === "suggestions") {
      this.#showSuggestions();
    } else {
      this.#takeUp();
      this.#build();
    }
  }

  /** What a page has set before this file was there stands in the way of the accessors. */
  #adoptProperties() {
    for (const name of ["open", "texts", "suggestions"].filter((own) => Object.hasOwn(this, own))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  // ── What pages may call ──

  get open() {
    return this.hasAttribute("open");
  }

  set open(open) {
    this.toggleAttribute("open", Boolean(open));
  }

  /** Texts of the interface that take the place of the widget's own, by name. */
  get texts() {
    try {
      return JSON.parse(this.getAttribute("texts") ?? "{}") ?? {};
    } catch {
      console.warn("isnad-chat: the attribute texts is no JSON object", this);
      return {};
    }
  }

  set texts(texts) {
    this.setAttribute("texts", JSON.stringify(texts));
  }

  get suggestions() {
    return (this.getAttribute("suggestions") ?? "").split("|").map((text) => text.trim()).filter(Boolean);
  }

  set suggestions(suggestions) {
    this.setAttribute("suggestions", suggestions.join("|"));
  }

  show() {
    this.open = true;
  }

  hide() {
    this.open = false;
  }

  /**
   * Asks, as the form does.
   *
   * @returns {Promise<object|null>} the answer object; null where there is none: nothing was asked,
   *     a listener prevented it, another question is being answered, or it failed
   */
  async ask(question) {
    const exchange = this.#put(String(question));
    return exchange && this.#answer(exchange);
  }

  /** Ends the answer that is under way; what was shown of it stays. */
  stop() {
    this.#abort?.abort();
  }

  /** Begins a new conversation. */
  clear() {
    if (this.#ui === null) {
      return;
    }
    this.stop();
    this.#conversation.clear();
    this.#conversation.save();
    this.#showExchanges();
    this.#say();
  }

  // ── Asking ──

  /** @returns {Exchange?} null where the question cannot or may not be asked now */
  #put(question) {
    // Not within a character.
    const asked = question.trim().slice(0, 2000).replace(/[\uD800-\uDBFF]$/, "");
    const busy = this.#ui === null || this.#conversation.asking;
    if (!asked || busy || !this.#fire("isnad-ask", { question: asked }, true)) {
      return null;
    }
    const exchange = new Exchange(asked);
    this.#conversation.add(exchange);
    this.#showExchanges();
    return exchange;
  }

  async #answer(exchange) {
    const abort = new AbortController();
    const conversation = this.#conversation;
    let answer = null;
    this.#abort = abort;
    this.#begin(exchange);
    try {
      for await (const [name, data] of this.#service().ask(this.#request(exchange.question), abort.signal)) {
        if (abort.signal.aborted) {
          throw new Failure("stopped");
        }
        answer = this.#hear(exchange, name, data) ?? answer;
        conversation.id = data.conversationId ?? conversation.id;
      }
      if (answer === null) {
        throw new Failure("interrupted");
      }
    } catch (error) {
      // A stream that breaks after its last event has lost nothing.
      if (answer === null) {
        exchange.fail(error instanceof Failure ? error : new Failure("failed"));
      }
    }
    this.#end(exchange, conversation);
    if (answer !== null) {
      this.#fire("isnad-answered", answer);
    }
    return answer;
  }

  #request(question) {
    const [article, source] = [this.getAttribute("article"), this.getAttribute("source")];
    const filter = { ...(article && { articleIds: [article] }), ...(source && { sources: [source] }) };
    return {
      question,
      ...(this.#conversation.id && { conversationId: this.#conversation.id }),
      ...(Object.keys(filter).length && { filter }),
    };
  }

  /** @returns {object?} the whole answer, with the last event */
  #hear(exchange, name, data) {
    const view = this.#ui.views.get(exchange);
    switch (name) {
      case "meta":
        exchange.meta(data);
        return null;
      case "citation":
        exchange.citations.push(data);
        this.#ui.card.update();
        return null;
      case "sentence":
        exchange.sentences.push({ text: String(data.text), citations: [data.citations ?? []].flat() });
        view?.update();
        this.#scroll(view);
        return null;
      case "done":
        exchange.finish(data);
        return data;
      case "error":
        throw new Failure(data.status === 503 ? "busy" : "failed");
      default:
        return null;
    }
  }

  #begin(exchange) {
    const { send, stop, texts } = this.#ui;
    swap(send, stop);
    this.#say(texts.of("searching"));
    this.#scroll(this.#ui.views.get(exchange), true);
    this.#conversation.save();
  }

  #end(exchange, conversation) {
    conversation.save();
    if (conversation !== this.#conversation || !conversation.exchanges.includes(exchange)) {
      return;
    }
    const { send, stop, texts } = this.#ui;
    swap(stop, send);
    const view = this.#ui.views.get(exchange);
    view?.update();
    this.#scroll(view);
    this.#say(...this.#summary(exchange, texts));
  }

  /** What the live region says at the end: a reader who sees nothing hears the answer once, whole. */
  #summary(exchange, texts) {
    switch (exchange.state) {
      case "answered":
        return [texts.of("ready", { n: exchange.citations.length }), ...exchange.sentences.map((sentence) => sentence.text)];
      case "unanswered":
        return [exchange.text];
      default:
        return [texts.failure(exchange.failure)];
    }
  }

  #retry(exchange) {
    if (!this.#conversation.asking && this.#fire("isnad-ask", { question: exchange.question }, true)) {
      this.#focusInput();
      exchange.restart();
      this.#ui.views.get(exchange).update();
      this.#answer(exchange);
    }
  }

  async #rate(exchange, rating, comment) {
    const { texts } = this.#ui;
    try {
      const opinion = { conversationId: this.#conversation.id, answerId: exchange.id, rating };
      await this.#service().rate(comment ? { ...opinion, comment } : opinion);
      exchange.rating = rating;
      this.#conversation.save();
      this.#tell(exchange, texts.of(rating === "none" ? "" : "thanks"));
      return true;
    } catch (failure) {
      this.#tell(exchange, texts.of(failure.status === 404 ? "tooOld" : "unrated"));
      return false;
    }
  }

  async #copy(exchange) {
    const { texts, panel } = this.#ui;
    const copied = await copyText(plainText(exchange, texts), panel);
    this.#tell(exchange, texts.of(copied ? "copied" : "uncopied"));
  }

  // ── Showing ──

  #build() {
    const texts = new Texts(this.closest("[lang]")?.lang, this.texts);
    const inline = this.getAttribute("mode") === "inline";
    const ui = { texts, inline, views: new Map() };
    const before = this.#ui?.input;
    const focused = before !== undefined && this.#root.activeElement === before;
    this.#ui?.card.close();
    this.#ui = ui;
    ui.launcher = inline ? null : this.#launcher(texts);
    ui.card = new CitationCard({
      texts,
      articleLink: () => this.getAttribute("article-link"),
      opened: (citation) => this.#fire("isnad-citation-opened", citation),
      leave: () => {
        ui.card.close();
        this.hide();
      },
    });
    ui.actions = {
      texts,
      refused: this.#scoped(texts, "refused", "refusedInArticle", "refusedInSource"),
      open: (...what) => ui.card.open(...what),
      retry: (exchange) => this.#retry(exchange),
      copy: (exchange) => this.#copy(exchange),
      rate: (...what) => this.#rate(...what),
    };
    ui.panel = this.#panel(ui);
    ui.root = h("div", { class: `root ${inline ? "inline" : "launched"}`, dir: texts.direction, lang: texts.language });
    ui.root.append(...[ui.launcher, ui.panel, ui.card.element].filter(Boolean));
    this.#root.replaceChildren(ui.root);
    this.#showTheme();
    this.#showExchanges();
    this.#showNetwork();
    this.#fitViewport();
    this.#showOpen();
    if (before?.value) {
      ui.input.value = before.value;
      ui.input.setSelectionRange(before.selectionStart, before.selectionEnd);
    }
    if (focused) {
      ui.input.focus();
    }
  }

  #launcher(texts) {
    const show = () => {
      // Not every browser focuses what is clicked, and the dialog gives the focus back to what had it.
      this.#ui.launcher.focus();
      this.show();
    };
    return part("button", "launcher", { type: "button", "aria-haspopup": "dialog", onclick: show }, icon("ask"), h("span", {}, texts.of("launcher")));
  }

  #panel(ui) {
    const { texts, inline } = ui;
    ui.offline = part("p", "offline", { hidden: true }, texts.of("offline"));
    ui.exchanges = h("ol", { class: "exchanges" });
    ui.welcome = this.#welcome(texts);
    ui.messages = part("div", "messages", { role: "region", "aria-label": texts.of("messages"), tabindex: "0" }, ui.welcome, ui.exchanges);
    ui.status = part("p", "status", { class: "unseen", role: "status" });
    const begin = () => {
      this.clear();
      this.#focusInput();
    };
    ui.fresh = iconButton("new", "fresh", texts.of("fresh"), begin);
    const close = inline ? null : iconButton("close", "close", texts.of("close"), () => this.hide());
    const limits = this.#scoped(texts, "", "inArticle", "inSource");
    const scope = limits && part("p", "scope", { class: "scope quiet" }, limits);
    const heading = part("h2", "heading", { id: "heading" }, texts.of("heading"));
    const content = [part("div", "header", {}, heading, ui.fresh, close), ui.offline, scope, ui.messages, this.#form(ui), ui.status];
    const panel = part(inline ? "section" : "dialog", "panel", { "aria-labelledby": "heading" }, ...content.filter(Boolean));
    if (!inline) {
      // The event comes late: by then it may be open again.
      panel.addEventListener("close", () => panel.open || this.hide());
      closeOnBackdrop(panel);
    }
    return panel;
  }

  /** The text for what the widget is limited to, if anything. */
  #scoped(texts, all, inArticle, inSource) {
    const source = this.getAttribute("source");
    return texts.of(this.getAttribute("article") ? inArticle : source ? inSource : all, { source });
  }

  #welcome(texts) {
    const asked = (question) => () => {
      this.#focusInput();
      this.ask(question);
    };
    const buttons = this.suggestions.map((text) => h("li", {}, part("button", "suggestion", { type: "button", dir: "auto", onclick: asked(text) }, text)));
    return h(
      "div",
      { class: "welcome" },
      h("p", { dir: "auto" }, texts.of("greeting")),
      buttons.length ? h("ul", { class: "suggestions", "aria-label": texts.of("suggestions") }, ...buttons) : null,
    );
  }

  #form(ui) {
    const { texts } = ui;
    const submit = (event) => {
      event.preventDefault();
      const exchange = this.#put(ui.input.value);
      if (exchange) {
        ui.input.value = "";
        this.#answer(exchange);
      } else {
        ui.input.focus();
      }
    };
    const onkeydown = (event) => {
      // While a word is being composed, Enter ends the word.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        submit(event);
      }
    };
    ui.input = part("textarea", "input", { rows: "1", maxlength: "2000", dir: "auto", enterkeyhint: "send", autocomplete: "off", "aria-label": texts.of("input"), placeholder: texts.of("placeholder"), onkeydown });
    ui.send = iconButton("send", "send", texts.of("send"), null, { type: "submit" });
    ui.stop = iconButton("stop", "stop", texts.of("stop"), () => this.stop(), { hidden: true });
    return part("form", "form", { onsubmit: submit }, ui.input, ui.send, ui.stop);
  }

  #showTheme() {
    for (const theme of ["light", "dark"]) {
      this.#ui.root.classList.toggle(theme, this.getAttribute("theme") === theme);
    }
  }

  #showSuggestions() {
    const { welcome, texts } = this.#ui;
    this.#ui.welcome = this.#welcome(texts);
    this.#ui.welcome.hidden = welcome.hidden;
    welcome.replaceWith(this.#ui.welcome);
  }

  /** Adds the views that are missing, and removes those whose exchanges are gone. */
  #showExchanges() {
    const { exchanges } = this.#conversation;
    const ui = this.#ui;
    const gone = [...ui.views.keys()].filter((exchange) => !exchanges.includes(exchange));
    for (const exchange of gone) {
      ui.views.get(exchange).element.remove();
      ui.views.delete(exchange);
    }
    for (const exchange of exchanges.filter((some) => !ui.views.has(some))) {
      const view = new ExchangeView(exchange, ui.actions);
      ui.views.set(exchange, view);
      ui.exchanges.append(view.element);
    }
    ui.welcome.hidden = exchanges.length > 0;
    ui.exchanges.hidden = exchanges.length === 0;
    ui.fresh.hidden = exchanges.length === 0;
    ui.send.hidden = this.#conversation.asking;
    ui.stop.hidden = !this.#conversation.asking;
  }

  #showOpen() {
    const { panel, messages, inline } = this.#ui;
    if (inline || this.open === panel.open) {
      return;
    }
    if (this.open) {
      panel.showModal();
      this.#focusInput();
      messages.scrollTop = messages.scrollHeight;
    } else {
      this.#ui.card.close();
      panel.close();
    }
  }

  /** Not on a touch screen: there a focused field brings up the keyboard, over what is to be read. */
  #focusInput() {
    const { input, messages } = this.#ui;
    (matchMedia("(pointer: coarse)").matches ? messages : input).focus();
  }

  #showNetwork() {
    this.#ui?.offline.toggleAttribute("hidden", navigator.onLine);
  }

  /** A phone's keyboard covers the page without making it smaller; zooming in is not meant. */
  #fitViewport() {
    if (visualViewport) {
      this.#ui?.root.style.setProperty("--isnad-viewport", `${visualViewport.height * visualViewport.scale}px`);
    }
  }

  /**
   * The question at the top, or as near as there is text below it.
   *
   * @param {boolean} always also if the reader has scrolled elsewhere since
   */
  #scroll(view, always = false) {
    const { messages } = this.#ui;
    if (view && (always || Math.abs(messages.scrollTop - this.#scrolledTo) < 2)) {
      messages.scrollTop = view.element.offsetTop - messages.offsetTop - 8;
      this.#scrolledTo = messages.scrollTop;
    }
  }

  /** @param {...string} texts each in its own language */
  #say(...texts) {
    this.#ui.status.replaceChildren(...texts.map((text) => quoted(text)));
  }

  /** To eyes and ears. */
  #tell(exchange, text) {
    this.#say(text);
    this.#ui.views.get(exchange)?.tell(text);
  }

  #service() {
    const given = this.getAttribute("server");
    try {
      return new Service(given === null ? HOME : new URL(given.replace(/\/*$/, "/"), document.baseURI));
    } catch {
      throw new TypeError(`isnad-chat: expected an address as server, got "${given}"`);
    }
  }

  /**
   * Takes up the conversation of its server and scope; of several alike widgets each has its own, in
   * the order in which they came.
   */
  #takeUp() {
    const scope = JSON.stringify([this.#service().address, this.getAttribute("article"), this.getAttribute("source"), this.id]);
    let { key } = this.#conversation ?? {};
    TAKEN.delete(key);
    if (this.#scope !== scope || TAKEN.has(key)) {
      this.stop();
      for (let place = 0; (key = `${scope}#${place}`) && TAKEN.has(key); place++);
      this.#conversation = new Conversation(key).restore();
      this.#scope = scope;
    }
    TAKEN.add(key);
  }

  /** Listeners get a copy: what they do with it does nothing to what is shown. */
  #fire(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail: structuredClone(detail), bubbles: true, composed: true, cancelable }));
  }
}

if (!customElements.get("isnad-chat")) {
  customElements.define("isnad-chat", IsnadChat);
}
