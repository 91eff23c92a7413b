// Paragraphs of articles, with their quotes marked.

/**
 * The text with quotes marked by their offsets, and accepted answers where they stand verbatim.
 *
 * @param quotes in the order of their starts, none over another, each {start, end, numbers}
 */
function marked(text, answers, quotes) {
  const pieces = [];
  let at = 0;
  for (const { start, end, numbers } of quotes) {
    pieces.push(withAnswers(text.slice(at, start), answers),
      element('mark', { class: 'quote', 'data-citation': numbers.map(number => `[${number}]`).join('') },
        withAnswers(text.slice(start, end), answers)));
    at = end;
  }
  return [...pieces, withAnswers(text.slice(at), answers)];
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

/** A paragraph's text with the accepted answers and quotes marked. */
function paragraphText(ref, known, answers, quotes = []) {
  const paragraph = known.get(ref);
  return paragraph
    ? prose('p', paragraph.text, { class: 'paragraph' }, marked(paragraph.text, answers, quotes)) : null;
}

const rankNote = rank => rank > 0 ? note(`rank ${rank}`) : note('not found', 'bad');

/** The gold: each piece of evidence with the paragraphs that are it. */
function goldBlock({ result }, known) {
  if (result.gold.length === 0) return element('p', { class: 'hint' }, result.question.gold.length === 0
    ? 'The set names no gold paragraphs.'
    : 'The gold phrase stands in too many paragraphs to name one.');
  return element('ol', { class: 'plain' }, result.gold.map((refs, index) => element('li', {},
    refs.length === 0 ? lostPiece(result.question.gold[index]) : goldPhrase(result.question.gold[index]),
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

/** A piece of evidence that the articles do not hold, as the set names it. */
const lostPiece = gold => element('p', {},
  note('not in the articles', 'bad'), ' ',
  gold?.article == null ? null
    : bdi(gold.paragraph == null ? gold.article : `${gold.article}#${gold.paragraph}`, { class: 'ref' }), ' ',
  gold?.phrase == null ? null : prose('q', gold.phrase));

/** The ranking, best first, each paragraph to be opened. */
function rankingBlock({ result, gold }, known) {
  if (result.ranked.length === 0) return element('p', { class: 'hint' }, 'Nothing was found.');
  const cited = new Set(result.citations.map(citation => citation.paragraph));
  return element('ol', { class: 'plain ranking' }, result.ranked.map(({ paragraph, score }, index) =>
    element('li', {}, element('details', { class: gold.has(paragraph) ? 'gold' : null },
      element('summary', {},
        element('span', { class: 'rank' }, String(index + 1)), ' ',
        known.get(paragraph)?.title ? [bdi(shortened(known.get(paragraph).title, 80)), ' '] : null,
        bdi(paragraph, { class: 'ref' }), ' ',
        note(`score ${oneDigit.format(score)}`), ' ',
        gold.has(paragraph) ? note('gold', 'good') : null, ' ',
        cited.has(paragraph) ? note('cited') : null, ' ',
        index < result.context ? note('read for the answer') : null),
      paragraphHead(paragraph, known),
      paragraphText(paragraph, known, result.question.answers)))));
}

/** Citations of one paragraph stand together where their quotes are the same or do not touch. */
function citedTogether(citations) {
  const groups = [];
  for (const citation of [...citations].sort((a, b) => a.start - b.start)) {
    const group = groups.find(({ paragraph, quotes }) =>
      paragraph === citation.paragraph && (quotes.at(-1).end <= citation.start || sameQuote(quotes.at(-1), citation)));
    const quote = { start: citation.start, end: citation.end, numbers: [citation.number] };
    if (!group) groups.push({ paragraph: citation.paragraph, citations: [citation], quotes: [quote] });
    else {
      group.citations.push(citation);
      if (sameQuote(group.quotes.at(-1), citation)) group.quotes.at(-1).numbers.push(citation.number);
      else group.quotes.push(quote);
    }
  }
  groups.forEach(group => group.citations.sort((a, b) => a.number - b.number));
  return groups.sort((a, b) => a.citations[0].number - b.citations[0].number);
}

const sameQuote = (a, b) => a.start === b.start && a.end === b.end;

/** Each cited paragraph with its quotes marked. */
function citationsBlock({ result, gold }, known) {
  return element('ol', { class: 'plain' }, citedTogether(result.citations).map(({ paragraph, citations, quotes }) =>
    element('li', { class: 'citation' },
      element('div', { class: 'line' },
        element('strong', {}, citations.map(({ number }) => `[${number}]`).join(' ')), paragraphHead(paragraph, known),
        gold.has(paragraph) ? note('gold', 'good') : gold.size > 0 ? note('not gold') : null,
        citations.map(citation => [
          citation.stored ? null : note(`[${citation.number}] is not in the store`, 'bad'),
          citation.verbatim ? null : note(`the quote of [${citation.number}] is not verbatim`, 'bad'),
        ])),
      paragraphText(paragraph, known, result.question.answers, quotes))));
}
