/** Class of one or two digits that stand upright, side by side, in a vertical line. */
const CLASS = 'qingdu-digits';
/** No text is cut up inside these. */
const LEFT_ALONE = 'pre, code, kbd, samp, ruby, table, .qingdu-digits';
/**
 * One or two digits, or up to three of ! and ?, between Han characters or their punctuation, also
 * with the space that many authors set around numbers: W3C Requirements for Chinese Text Layout,
 * 2.3.4 (縱中橫). Longer numbers lie on their side.
 */
const BESIDE = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]`;
const DIGITS = new RegExp(
  `(?<=(?:^|${BESIDE}) ?)(?:[0-9]{1,2}|[!?]{2,3})(?= ?(?:$|${BESIDE}))`,
  'gu',
);

/** Numbers set upright at most: a novel has some hundred, a hostile page 100,000. */
const MAX_MARKED = 5_000;
/** Texts with numbers that are looked at, and half of them changed, in 80 ms (Firefox). */
const MAX_TEXTS = 10_000;

/**
 * Puts short numbers of the article into spans that a vertical line sets upright (縦中横). Browsers
 * have no rule that finds them. Call it before glosses and conversion, which remember text nodes.
 * Nothing changes in horizontal lines, in copied or in found text.
 */
export function markUprightDigits(body: HTMLElement): void {
  const document = body.ownerDocument;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (
    let node = walker.nextNode();
    node !== null && texts.length < MAX_TEXTS;
    node = walker.nextNode()
  ) {
    if (node instanceof Text && /[0-9!?]/.test(node.data)) texts.push(node);
  }
  let left = MAX_MARKED;
  for (const text of texts) {
    if (left === 0) return;
    if (text.parentElement?.closest(LEFT_ALONE)) continue;
    const { data } = text;
    // pieces of the text, not splits of the node: each of those would copy what is left of it
    const pieces: (Text | HTMLElement)[] = [];
    let from = 0;
    let first: string | undefined;
    for (const { index, 0: digits } of data.matchAll(DIGITS)) {
      if (left-- === 0) break;
      const before = data.slice(from, index);
      if (first === undefined) first = before;
      else if (before !== '') pieces.push(document.createTextNode(before));
      const span = document.createElement('span');
      span.className = CLASS;
      span.append(digits);
      pieces.push(span);
      from = index + digits.length;
    }
    if (first === undefined) continue;
    if (from < data.length) pieces.push(document.createTextNode(data.slice(from)));
    text.data = first;
    text.after(...pieces);
    left = Math.max(0, left);
  }
}
