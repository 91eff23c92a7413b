// Paragraphs of articles, with their quotes marked.

/** The text in pieces, so that marks by offsets and by words never overlap. */
function marked(text, ranges) {
  const pieces = [];
  let at = 0;
  for (const { start, end, name } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue;
    pieces.push(text.slice(at, start), element('mark', { class: name }, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)].filter(piece => piece !== '');
}

/** Where accepted answers stand verbatim. */
function answerRanges(text, answers) {
  return answers.filter(answer => answer !== '').flatMap(answer => {
    const ranges = [];
    for (let at = text.indexOf(answer); at >= 0; at = text.indexOf(answer, at + answer.length)) {
      ranges.push({ start: at, end: at + answer.length, name: 'answer' });
    }
    return ranges;
  });
}

/** An article's title, where it was published, and the paragraph's name. */
function paragraphHead(ref, known) {
  const paragraph = known.get(ref);
  if (!paragraph) return element('p', { class: 'head' }, bdi(ref, { class: 'ref' }), ' is not in the record');
  const title = paragraph.title ?? ref;
  return element('p', { class: 'head' },
    paragraph.url ? webLink(paragraph.url, title) : bdi(title),
    paragraph.source ? [' · ', bdi(paragraph.source)] : null, ' · ', bdi(ref, { class: 'ref' }));
}

/** A paragraph's text with these ranges marked. */
function paragraphText(ref, known, ranges = []) {
  const paragraph = known.get(ref);
  return paragraph ? prose('p', paragraph.text, { class: 'paragraph' }, marked(paragraph.text, ranges)) : null;
}

const rankNote = rank => rank > 0 ? note(`rank ${rank}`) : note('not found', 'bad');

/** The gold: each piece of evidence with the paragraphs that are it. */
function goldBlock({ result }, known) {
  if (!result.question.answerable) {
    return element('p', {}, 'Nothing in the articles answers this: a refusal is right.');
  }
  if (result.gold.length === 0) return element('p', { class: 'hint' }, 'The set names no gold paragraphs.');
  return element('ol', { class: 'plain' }, result.gold.map((refs, index) => element('li', {},
    goldPhrase(result.question.gold[index]),
    refs.length === 0 ? element('p', {}, note('The store holds no such paragraph.', 'bad')) : null,
    refs.map(ref => [
      element('div', { class: 'line' }, paragraphHead(ref, known),
        rankNote(result.ranked.findIndex(ranked => ranked.paragraph === ref) + 1)),
      paragraphText(ref, known, answerRanges(known.get(ref)?.text ?? '', result.question.answers)),
    ]))));
}

const goldPhrase = gold => gold?.phrase == null ? null
  : element('p', {}, 'A paragraph with the words: ', prose('q', gold.phrase));

/** The ranking, best first, each paragraph to be opened. */
function rankingBlock({ result, gold }, known) {
  if (result.ranked.length === 0) return element('p', { class: 'hint' }, 'Nothing was found.');
  const cited = new Set(result.citations.map(citation => citation.paragraph));
  return element('ol', { class: 'plain ranking' }, result.ranked.map(({ paragraph, score }, index) =>
    element('li', {}, element('details', { class: gold.has(paragraph) ? 'gold' : null },
      element('summary', {},
        element('span', { class: 'rank' }, String(index + 1)), ' ',
        bdi(known.get(paragraph)?.title ?? paragraph), ' ', bdi(`¶${paragraph.slice(paragraph.lastIndexOf('#') + 1)}`), ' ',
        note(`score ${oneDigit.format(score)}`), ' ',
        gold.has(paragraph) ? note('gold', 'good') : null, ' ',
        cited.has(paragraph) ? note('cited') : null, ' ',
        index < result.context ? note('read for the answer') : null),
      paragraphHead(paragraph, known),
      paragraphText(paragraph, known, answerRanges(known.get(paragraph)?.text ?? '', result.question.answers))))));
}

/** Each cited paragraph with its quote marked. */
function citationsBlock({ result, gold }, known) {
  return element('ol', { class: 'plain' }, result.citations.map(citation => element('li', { class: 'citation' },
    element('div', { class: 'line' },
      element('strong', {}, `[${citation.number}]`), paragraphHead(citation.paragraph, known),
      gold.has(citation.paragraph) ? note('gold', 'good') : gold.size > 0 ? note('not gold') : null,
      citation.stored ? null : note('not in the store', 'bad'),
      citation.verbatim ? null : note('quote is not verbatim', 'bad')),
    paragraphText(citation.paragraph, known, [{ start: citation.start, end: citation.end, name: 'quote' }]))));
}
