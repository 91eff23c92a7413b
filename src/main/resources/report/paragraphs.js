// Paragraphs of articles, with their quotes marked.

/** The text with the quote marked by its offsets, and accepted answers where they stand verbatim. */
function marked(text, answers, quote) {
  if (!quote || quote.start >= quote.end || quote.end > text.length) return withAnswers(text, answers);
  return [
    withAnswers(text.slice(0, quote.start), answers),
    element('mark', { class: 'quote' }, withAnswers(text.slice(quote.start, quote.end), answers)),
    withAnswers(text.slice(quote.end), answers),
  ];
}

function withAnswers(text, answers) {
  const wanted = answers.filter(answer => answer !== '').sort((a, b) => b.length - a.length).map(pattern);
  if (wanted.length === 0) return [text];
  return text.split(new RegExp(`(${wanted.join('|')})`, 'u'))
    .map((piece, i) => i % 2 ? element('mark', { class: 'answer' }, piece) : piece);
}

/** An answer of one or two letters or digits is sought as a word, not in the midst of others. */
function pattern(answer) {
  const literal = answer.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return answer.length > 2 ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
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

/** A paragraph's text with the accepted answers and a quote marked. */
function paragraphText(ref, known, answers, quote) {
  const paragraph = known.get(ref);
  return paragraph
    ? prose('p', paragraph.text, { class: 'paragraph' }, marked(paragraph.text, answers, quote)) : null;
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
    refs.map(ref => goldParagraph(result, ref, known)))));
}

/** A gold paragraph; its text where it is not among the cited ones, which are shown already. */
function goldParagraph(result, ref, known) {
  const citation = result.citations.find(({ paragraph }) => paragraph === ref);
  return [
    element('div', { class: 'line' }, paragraphHead(ref, known),
      rankNote(result.ranked.findIndex(ranked => ranked.paragraph === ref) + 1),
      citation ? note(`cited as [${citation.number}]`, 'good') : null),
    citation ? null : paragraphText(ref, known, result.question.answers),
  ];
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
      paragraphText(paragraph, known, result.question.answers)))));
}

/** Each cited paragraph with its quote marked. */
function citationsBlock({ result, gold }, known) {
  return element('ol', { class: 'plain' }, result.citations.map(citation => element('li', { class: 'citation' },
    element('div', { class: 'line' },
      element('strong', {}, `[${citation.number}]`), paragraphHead(citation.paragraph, known),
      gold.has(citation.paragraph) ? note('gold', 'good') : gold.size > 0 ? note('not gold') : null,
      citation.stored ? null : note('not in the store', 'bad'),
      citation.verbatim ? null : note('quote is not verbatim', 'bad')),
    paragraphText(citation.paragraph, known, result.question.answers, citation))));
}
