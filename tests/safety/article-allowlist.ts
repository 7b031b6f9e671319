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

/** Everything below `root` that may not be there, each with its markup; empty when all is well. */
export function residueIn(root: Node): string[] {
  const residue: string[] = [];
  const walker = (root.ownerDocument ?? expectDocument(root)).createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const complaint = complaintAbout(node);
    if (complaint !== undefined) residue.push(complaint);
  }
  return residue;
}

function complaintAbout(node: Node): string | undefined {
  if (node.nodeType === 3) return undefined;
  if (node.nodeType !== 1) return `a node of type ${node.nodeType}`;
  const element = node as Element; // node type 1
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
    return `foreign ${element.outerHTML}`;
  if (element.shadowRoot) return `a shadow root in ${element.outerHTML}`;
  const name = element.localName;
  if (!ELEMENTS.has(name)) return `<${name}>`;
  if (name === 'a' && element.getAttribute('rel') !== 'noopener noreferrer')
    return '<a> without rel';
  for (const { name: attribute, value, namespaceURI } of element.attributes) {
    const isAllowed = ATTRIBUTES.get(`${name} ${attribute}`) ?? ATTRIBUTES.get(`* ${attribute}`);
    if (namespaceURI !== null || isAllowed?.(value) !== true) {
      return `<${name} ${attribute}="${value.slice(0, 100)}">`;
    }
  }
  return undefined;
}

function expectDocument(node: Node): Document {
  if (node.nodeType !== 9) throw new TypeError('a node without a document');
  return node as Document; // node type 9
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
