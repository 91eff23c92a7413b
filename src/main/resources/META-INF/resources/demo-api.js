/** What the page asks of the server. */
const PAGE_SIZE = 24;
const PROBLEMS = { 401: 'key', 403: 'forbidden', 404: 'unknown', 503: 'busy' };

// Here alone, so that it is gone with the page.
let key = null;

/** Why the server did not answer: `kind` is one of the page's problems. */
export class Failure extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** From now on the server is asked with this key. */
export function useKey(value) {
  key = value;
}

/** Some articles without their paragraphs, and `next` for the page that follows `after`. */
export function listArticles(after) {
  return get(`api/articles?limit=${PAGE_SIZE}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
}

/** An article with its numbered paragraphs. */
export function findArticle(id) {
  return get(`api/articles/${encodeURIComponent(id)}`);
}

/** Whether the server has read its first articles. */
export async function isReady() {
  return (await answer('q/health/ready')).status !== 503;
}

async function get(path) {
  const { status, text } = await answer(path);
  if (status === 200) {
    return JSON.parse(text);
  }
  throw new Failure(status === 401 && key ? 'wrongKey' : (PROBLEMS[status] ?? 'failed'));
}

/** What came back, read to its end: while nobody reads it, a request counts as under way. */
async function answer(path) {
  try {
    const headers = { Accept: 'application/json', ...(key && { Authorization: `Bearer ${key}` }) };
    const response = await fetch(path, { headers });
    return { status: response.status, text: await response.text() };
  } catch {
    throw new Failure('offline');
  }
}
