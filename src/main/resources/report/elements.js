// Elements of the page. Texts become text nodes and nothing else: no text is ever read as HTML.

/**
 * Makes an element. Properties that start with "on" are listeners; false and null are left out.
 * Children are elements, texts, or arrays of them.
 */
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property.startsWith('on')) {
      made.addEventListener(property.slice(2), value);
    } else if (value !== false && value != null) {
      made.setAttribute(property, value === true ? '' : value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child != null && child !== false));
  return made;
}

/** Language and direction by the letters that a text has most of, which its first letter may not show. */
function direction(text, otherwise = usualDirection) {
  const arabic = (text.match(/[\u0600-\u06FF]/g) ?? []).length;
  const latin = (text.match(/[A-Za-z]/g) ?? []).length;
  if (arabic > latin) return { lang: 'ar', dir: 'rtl' };
  return latin > 0 ? { lang: 'en', dir: 'ltr' } : otherwise;
}

/** That of the questions, which a text of digits alone follows. */
const usualDirection = direction(
  questions.slice(0, 100).map(({ result }) => result.question.question).join(' '), { dir: 'auto' });

/** Of an answer, which takes that of its question where it has no letters, such as 81%. */
const directionOf = (text, asked) => direction(text, direction(asked.question));

/** A block of an article's, a question's or an answer's text. */
const prose = (name, text, properties = {}, ...children) =>
  element(name, { ...direction(text), ...properties }, ...(children.length ? children : [text]));

/** A name or number within a line, whose direction leaves the rest of the line alone. */
const bdi = (text, properties = {}) => element('bdi', properties, String(text));

/** A link where the address is one of the web; otherwise its text alone. */
function webLink(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return bdi(text);
  }
  return ['http:', 'https:'].includes(url.protocol)
    ? element('a', { href: url.href, rel: 'noopener noreferrer nofollow', target: '_blank', dir: 'auto' }, text)
    : bdi(text);
}

/** A table; cells are texts or elements. Columns named with a leading ">" hold numbers. */
function table(caption, columns, rows) {
  const heads = columns.map(column => column.replace(/^>/, ''));
  const numeric = columns.map(column => column.startsWith('>') ? 'number' : null);
  return element('div', { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': caption },
    element('table', {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {},
        heads.map((head, i) => element('th', { scope: 'col', class: numeric[i] }, head)))),
      element('tbody', {}, rows.map(cells => element('tr', {},
        cells.map((cell, i) => i === 0
          ? element('th', { scope: 'row', class: numeric[i] }, isText(cell) ? bdi(cell) : cell)
          : element('td', { class: numeric[i] }, isText(cell) ? bdi(cell) : cell)))))));
}

const isText = value => typeof value === 'string' || typeof value === 'number';

/** Names and values, in pairs. */
const definitions = pairs => element('dl', {},
  pairs.map(([name, value]) => element('div', {},
    element('dt', {}, name),
    element('dd', {}, isText(value) ? bdi(value) : value))));

let fields = 0;

/** A control with its label. */
function field(label, control) {
  control.id = `field-${fields += 1}`;
  return element('div', { class: 'field' }, element('label', { for: control.id }, label), control);
}

/** A choice among [value, text] pairs. */
const choice = (options, onchange, properties = {}) => element('select', { onchange, ...properties },
  options.map(([value, text]) => element('option', { value }, text)));

const outcomeSigns = {
  RIGHT: '✓', RIGHTLY_REFUSED: '✓', UNKNOWN: '?', MISSED: '✗', WRONGLY_REFUSED: '✗', HALLUCINATED: '✗', FAILED: '!',
};

/** How a question ended: a sign, a word and a colour. */
const badge = outcome => element('span',
  { class: `badge ${outcome.failure ? 'bad' : outcome.name === 'UNKNOWN' ? 'unsure' : 'good'}`, title: outcome.meaning },
  element('span', { 'aria-hidden': 'true' }, `${outcomeSigns[outcome.name]} `), outcome.label);

/** A metric's name; what it means shows where the pointer rests on it. */
const metricTerm = metric => element('span', { title: metricFacts.get(metric)?.explanation }, metricName(metric));

const note = (text, kind = '') => element('span', { class: `note ${kind}` }, text);
