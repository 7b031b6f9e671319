/**
 * Moves an article's nodes into the reader: all of them at once, or of a long one the first screens
 * at once and the rest slice by slice, so that the browser lays out and paints between. Resolves
 * when everything is there; undefined when it already is. Stops with `signal`.
 */
export function mountArticle(
  article: DocumentFragment,
  body: Element,
  signal: AbortSignal,
): Promise<void> | undefined {
  const slices = moveInSlices(article, body);
  if (slices.next().done) return undefined;
  return new Promise((resolve) => {
    const goOn = () => {
      if (signal.aborted || slices.next().done) resolve();
      else setTimeout(goOn, 0);
    };
    setTimeout(goOn, 0);
  });
}

/** Elements in a slice: twenty screens of paragraphs, and about 30 ms to style and lay out. */
const SLICE = 1_000;

/** In document order; a box with more than a slice in it goes first, empty, and is filled then. */
function* moveInSlices(article: DocumentFragment, body: Element): Generator<undefined, void> {
  const waiting: { readonly node: Node; readonly parent: Node }[] = [];
  const takeChildren = (from: Node, parent: Node) => {
    for (let node = from.lastChild; node !== null; node = from.lastChild) {
      waiting.push({ node, parent });
      from.removeChild(node);
    }
  };
  takeChildren(article, body);
  let left = SLICE;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, parent } = next;
    const size = 1 + (node instanceof Element ? node.getElementsByTagName('*').length : 0);
    if (size > SLICE) takeChildren(node, node);
    parent.appendChild(node);
    left -= size > SLICE ? 1 : size;
    if (left > 0 || waiting.length === 0) continue;
    left = SLICE;
    yield;
  }
}
