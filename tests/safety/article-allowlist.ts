/**
 * What may stand in an article, said a second time and independently of src/article/rebuild-rules:
 * the tests compare what came out with this. Widening it is a decision about safety.
 */

const ELEMENTS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp var em strong b i u s del ins sub sup small mark q cite ' +
    'abbr dfn time ruby rt rp rb rtc bdi bdo ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr ' +
    'th td figure figcaption picture img a br hr wbr div span section details summary'
  ).split(' '),
);

type IsAllowed = (value: string) => boolean;

const number =
  (most: number): IsAllowed =>
  (value) =>
    /^[1-9]\d{0,4}$/.test(value) && Number(value) <= most;
const integer: IsAllowed = (value) => /^-?\d{1,6}$/.test(value);
const upTo =
  (units: number): IsAllowed =>
  (value) =>
    value.length <= units;
const oneOf =
  (...words: string[]): IsAllowed =>
  (value) =>
    words.includes(value);

const ATTRIBUTES: ReadonlyMap<string, IsAllowed> = new Map<string, IsAllowed>([
  ['* lang', (value) => /^[A-Za-z0-9-]{2,35}$/.test(value)],
  ['* dir', oneOf('ltr', 'rtl', 'auto')],
  ['* title', upTo(300)],
  ['a href', isLink],
  ['a rel', oneOf('noopener noreferrer')],
  ['img src', isImage],
  ['img alt', upTo(1000)],
  ['img referrerpolicy', (value) => /^(?:no-referrer|(?:same|strict-)?-?origin)/.test(value)],
  ['img width', number(10_000)],
  ['img height', number(10_000)],
  ['td colspan', number(100)],
  ['td rowspan', number(100)],
  ['th colspan', number(100)],
  ['th rowspan', number(100)],
  ['th scope', oneOf('row', 'col', 'rowgroup', 'colgroup')],
  ['col span', number(100)],
  ['ol start', integer],
  ['ol reversed', oneOf('')],
  ['li value', integer],
  ['time datetime', (value) => /^[\d :.,+TZPWYMDHS-]{1,100}$/i.test(value)],
  ['details open', oneOf('')],
]);

/** Names of all allowed elements, and `element attribute` pairs (`*` for all elements). */
export const ALLOWED = { elements: ELEMENTS, attributes: new Set(ATTRIBUTES.keys()) } as const;

/** Everything below `root` that may not be there, in words; empty when all is well. */
export function residueIn(root: Node): string[] {
  const residue: string[] = [];
  // no tree walker: a plain document has none
  for (let node = nextBelow(root, root); node; node = nextBelow(node, root)) {
    if (node.nodeType === 3) continue;
    const fault =
      node.nodeType === 1
        ? // node type 1
          faultOf(node as Element)
        : `a node of type ${node.nodeType}`;
    if (fault !== undefined) residue.push(fault);
  }
  return residue;
}

/** The node behind `node` in document order, below `root`. */
function nextBelow(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at === root ? null : (at?.nextSibling ?? null);
}

/** What is looked at of an element: the element itself, or what a browser told of it. */
export interface ElementFacts {
  readonly namespaceURI: string | null;
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

/** What is wrong with one element, in words; undefined when nothing is. */
export function faultOf({ namespaceURI, localName, attributes }: ElementFacts): string | undefined {
  if (namespaceURI !== 'http://www.w3.org/1999/xhtml') return `<${localName}> of ${namespaceURI}`;
  if (!ELEMENTS.has(localName)) return `<${localName}>`;
  let rel: string | undefined;
  for (const { name, value } of attributes) {
    const isAllowed = ATTRIBUTES.get(`${localName} ${name}`) ?? ATTRIBUTES.get(`* ${name}`);
    if (isAllowed?.(value) !== true) return `<${localName} ${name}="${value.slice(0, 100)}">`;
    if (name === 'rel') rel = value;
  }
  return localName === 'a' && rel === undefined ? '<a> without rel' : undefined;
}

function isLink(value: string): boolean {
  return value.length <= 8192 && /^(?:https?:\/\/[^/@]+(?:[/?#]|$)|mailto:)/.test(value);
}

function isImage(value: string): boolean {
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/.test(value)) {
    return value.length <= 2_800_000;
  }
  return value.length <= 8192 && /^https?:\/\/[^/@]+(?:[/?#]|$)/.test(value);
}
