/** What the page says in English; in Arabic it says what index.html does. */
const ENGLISH = {
  skip: 'Skip to content',
  name: 'The Marsa Post',
  tagline: 'An invented newspaper of a town by the sea that answers its readers from its articles',
  heading: 'Ask the articles, read the source',
  promise: 'Every sentence of an answer leads to the paragraph that supports it. What the articles do not say is not said.',
  ask: 'Ask a question',
  try: 'Questions to try',
  articles: 'Articles',
  reading: 'The articles are still being read; the list completes itself.',
  more: 'More articles',
  key: 'Key of the server',
  unlock: 'Continue',
  retry: 'Try again',
  back: 'All articles',
  embed: 'Two lines for your page',
  copy: 'Copy both lines',
  origins: 'For a page of another site, add its origin to the setting',
  developers: 'For developers',
  swagger: 'The API, to read and to try',
  openapi: 'OpenAPI document',
  health: 'Health',
  metrics: 'Metrics',
  imprint: 'A demo page of Isnad. The newspaper is invented; its articles are those in this server’s store.',
};

/** What the page says where index.html has no place for it. */
const MESSAGES = {
  ar: {
    name: 'بريد المرسى',
    loading: 'تُقرأ المقالات…',
    loaded: (count) => `المقالات المعروضة: ${count}`,
    opened: (title) => `فُتح المقال: ${title}`,
    paragraph: (number) => `الفقرة ${number}`,
    paragraphs: (count) =>
      count === 1 ? 'فقرة واحدة' : count === 2 ? 'فقرتان' : count <= 10 ? `${count} فقرات` : `${count} فقرة`,
    untitled: 'مقال بلا عنوان',
    refused: 'ليس جوابه في المقالات',
    askThis: 'اسأل عن هذا المقال',
    onlyThis: 'في هذا المقال فقط',
    original: 'المقال في موقع ناشره',
    keywords: 'كلمات دلالية',
    related: 'على الصفحة نفسها',
    missing: (number) => `ليس في هذا المقال فقرة رقمها ${number}.`,
    copied: 'نُسخ السطران.',
    notCopied: 'تعذر النسخ: حُدد السطران، فانسخهما بنفسك.',
    problems: {
      empty: 'لا مقالات في المخزن بعد. أضفها بالأمر bin/isnad ingest أو من واجهة البرمجة.',
      key: 'لا يعرض هذا الخادم مقالاته إلا بمفتاح. يُحفظ المفتاح في ذاكرة هذه الصفحة وحدها.',
      wrongKey: 'لم يقبل الخادم هذا المفتاح.',
      forbidden: 'لا يسمح الخادم لهذه الصفحة بقراءة المقالات.',
      unknown: 'لا مقال بهذا العنوان. ربما حُذف، أو تغير رابطه.',
      busy: 'الخادم غير جاهز بعد. تُعاد المحاولة من تلقاء نفسها.',
      offline: 'تعذر الوصول إلى الخادم. تحقق من الاتصال ثم أعد المحاولة.',
      failed: 'حدث خطأ في الخادم.',
    },
  },
  en: {
    name: ENGLISH.name,
    loading: 'Reading the articles…',
    loaded: (count) => `Articles shown: ${count}`,
    opened: (title) => `Opened the article: ${title}`,
    paragraph: (number) => `Paragraph ${number}`,
    paragraphs: (count) => (count === 1 ? '1 paragraph' : `${count} paragraphs`),
    untitled: 'Untitled article',
    refused: 'not answered by the articles',
    askThis: 'Ask about this article',
    onlyThis: 'Only in this article',
    original: 'The article at its publisher’s',
    keywords: 'Keywords',
    related: 'On the same page',
    missing: (number) => `This article has no paragraph ${number}.`,
    copied: 'Both lines are copied.',
    notCopied: 'Copying failed: both lines are selected, copy them yourself.',
    problems: {
      empty: 'No articles are stored yet. Add some with bin/isnad ingest, or through the API.',
      key: 'This server shows its articles only for a key. It is kept in the memory of this page alone.',
      wrongKey: 'The server did not take this key.',
      forbidden: 'The server does not let this page read the articles.',
      unknown: 'There is no article at this address. It may have been removed, or its link has changed.',
      busy: 'The server is not ready yet. The page tries again by itself.',
      offline: 'The server cannot be reached. Check the connection and try again.',
      failed: 'Something went wrong on the server.',
    },
  },
};

/** Questions that the bundled samples answer, each with the articles that do. */
const SAMPLES = [
  { question: 'كم بلغت نسبة فقس بيوض السلاحف؟', articles: ['solar-desalination-related-1'] },
  { question: 'كم صومعة في المنشأة الجديدة، وكم يبلغ ارتفاع الواحدة؟', articles: ['port-silos-wire', 'port-silos'] },
  { question: 'ما التوقيت الذي حققته سلمى النجدي عندما حطمت الرقم القياسي؟', articles: ['marathon'] },
  { question: 'How many days does the planet JN-4b need to go around its star?', articles: ['observatory'] },
  { question: 'إلى أي سنة يعود تاريخ الفسيفساء حسب النقش الموجود عند عتبة القاعة؟', articles: ['mosaic-discovery'] },
  { question: 'كم كانت مكافأة المزارع ابو راشد من دائرة الاثار؟', articles: ['mosaic-farmer'] },
  { question: 'كم مترا مكعبا من الماء العذب تنتج محطة نبع الشمس في اليوم الواحد؟', articles: ['solar-desalination'] },
  { question: 'كم حافلة كهربائية تعمل على الخط رقم 7، وكم راكبا تسع الواحدة؟', articles: ['electric-buses'] },
  { question: 'بكم يباع مجس سوسة النخل للمزارعين؟', articles: ['palm-weevil'] },
  { question: 'كم زائرا استقبل معرض مرسى الياقوت للكتاب؟', articles: ['book-fair'] },
  { question: 'How many books does the library van lend?', articles: ['observatory-related-1'] },
  { question: 'كم قاربا سجل في تطبيق تعاونية الصيادين؟', articles: ['port-silos-related-1'] },
];
const REFUSED = { ar: 'من فاز بكأس العالم عام 2022؟', en: 'Who won the World Cup in 2022?' };
const SHOWN = 4;

export const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ar';
export const messages = MESSAGES[language];
export const refusedQuestion = REFUSED[language];

/** Sample questions on one article, or some on several; none that no article of `ids` answers. */
export function sampleQuestions(ids, article) {
  const english = (sample) => /^[a-z]/i.test(sample.question);
  const known = SAMPLES.filter((sample) => sample.articles.some((id) => ids.has(id)));
  if (article) {
    return known.filter((sample) => sample.articles.includes(article)).map((sample) => sample.question);
  }
  const first = language === 'en' ? known.filter(english) : [];
  const all = [...first, ...known.filter((sample) => !first.includes(sample))];
  return all.slice(0, SHOWN).map((sample) => sample.question);
}

/** The day as people write it, in UTC as date filters take it; what is no date as it stands. */
export function dayInWords(publishedAt) {
  const date = new Date(publishedAt);
  return Number.isNaN(date.getTime()) ? publishedAt : formatted(date, { timeZone: 'UTC' });
}

export function today() {
  return formatted(new Date(), { weekday: 'long' });
}

function formatted(date, options) {
  // Western digits, as in the answers' markers.
  const locale = language === 'en' ? 'en-GB' : 'ar-u-ca-gregory-nu-latn';
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', ...options });
}

/** Puts the page into the language of its address. */
export function translatePage() {
  if (language === 'ar') {
    return;
  }
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
  document.title = ENGLISH.name;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = ENGLISH[element.dataset.text];
  }
  const other = document.getElementById('language');
  Object.assign(other, { textContent: 'العربية', lang: 'ar', hreflang: 'ar', dir: 'rtl', search: '' });
  document.querySelector('isnad-chat').setAttribute('lang', 'en');
}
