// Where the reader is, as the address says: #overview, #questions, #q=set/id, #comparison, #configuration.

const sections = [
  ['overview', 'Overview'],
  ['questions', 'Questions'],
  ['comparison', 'Comparison'],
  ['configuration', 'Configuration'],
].filter(([name]) => name !== 'comparison' || page.comparison);

/** Not named as the address, so that browsers do not scroll past the page's head. */
const sectionElement = name => document.getElementById(`${name}-section`);

const questionAddress = key => `#q=${encodeURIComponent(key)}`;

/** The question that the address names, or undefined. */
function addressedQuestion() {
  const key = location.hash.startsWith('#q=') ? location.hash.slice(3) : null;
  if (key == null) return undefined;
  try {
    return questionsByKey.get(decodeURIComponent(key));
  } catch {
    return undefined;
  }
}

function addressedSection() {
  if (location.hash.startsWith('#q=')) return 'questions';
  const name = location.hash.slice(1);
  return sections.some(([known]) => known === name) ? name : 'overview';
}
