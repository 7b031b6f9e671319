import { fitList, fitTerms } from './fit-lists.ts';
import { fitReading, fitRuby } from './fit-ruby.ts';
import { fitTable } from './fit-tables.ts';
import { hasText, isBlank, rename, unwrap } from './reshape.ts';

/** Elements that stand on their own; all others stand in a line of text (HTML, "phrasing content"). */
const BLOCKS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
    'figure figcaption hr div section details summary'
  ).split(' '),
);
/** Blocks whose own content is one line of text; blocks inside them lose their box. */
const LINES = 'h1, h2, h3, h4, h5, h6, pre, summary, rt, rp, ruby';
/** Boxes that say nothing where they hold nothing; empty cells of a table do. */
const EMPTY =
  'p, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, li, dl, dt, dd, figure, figcaption, caption, section, ' +
  'details, summary, table, div, a';

/**
 * Makes the content below `root` valid by HTML's content models, which a tree built node by node
 * need not be and which books and saved files must be: no block in a line of text, lists of items,
 * tables of rows, ruby of bases with readings. Nothing that can be read is lost.
 */
export function fitContent(root: Element): void {
  for (const inner of root.querySelectorAll('a a, dfn dfn, ruby ruby, a details, bdo:not([dir])')) {
    unwrap(inner.localName === 'details' ? (inner.closest('a') ?? inner) : inner);
  }
  dropBlanks(root);
  for (const line of root.querySelectorAll(LINES)) flattenInto(line);
  for (const heading of root.querySelectorAll('h1')) rename(heading, 'h2'); // the title is the h1
  for (const image of root.querySelectorAll('img:not([alt])')) image.setAttribute('alt', '');
  for (const item of root.querySelectorAll(':not(ol) > li[value]')) item.removeAttribute('value');
  // from the outermost to the innermost: the parts of what was no list are no items
  for (const element of root.querySelectorAll('*')) fitPlace(element);
  // from the innermost to the outermost, so that a box that became a block is seen by its parent
  for (const element of [...root.querySelectorAll('*')].reverse()) fitElement(element);
  dropBlanks(root);
}

function dropBlanks(root: Element): void {
  for (const element of [...root.querySelectorAll(EMPTY)].reverse()) {
    if (isBlank(element)) element.remove();
  }
}

/** `<h2><p>甲</p><p>乙</p></h2>`: the boxes go, their words stay apart. */
function flattenInto(line: Element): void {
  for (const block of [...line.querySelectorAll('*')].reverse()) {
    if (!BLOCKS.has(block.localName)) continue;
    if (block.previousSibling !== null) block.before(line.localName === 'pre' ? '\n' : ' ');
    unwrap(block);
  }
  line.normalize();
}

function fitElement(element: Element): void {
  (FITS[element.localName] ?? fitBox)(element);
}

const FITS: Readonly<Record<string, ((element: Element) => void) | undefined>> = {
  ul: fitList,
  ol: fitList,
  dl: fitTerms,
  table: fitTable,
  ruby: fitRuby,
  figure: fitFigure,
  details: fitDetails,
};

/** What stands where it does not belong becomes a plain box, and its own parts after it. */
function fitPlace(element: Element): void {
  const { localName: name, parentElement: parent } = element;
  const home = HOMES[name];
  if (home === undefined) return;
  if (home.includes(parent?.localName ?? '')) fitCell(element);
  else if (name === 'rt' || name === 'rp') fitReading(element);
  else if (name === 'col') element.remove();
  else rename(element, 'div');
}

/** A line of text in which there are blocks is a box. A link may hold them where its parent may. */
function fitBox(element: Element): void {
  const { localName: name } = element;
  if (name === 'a' || (name !== 'p' && BLOCKS.has(name))) return;
  if ([...element.children].some(holdsBlocks)) rename(element, 'div');
}

/** Cells and terms that are headings themselves hold none. */
function fitCell(element: Element): void {
  if (element.localName !== 'th' && element.localName !== 'dt') return;
  for (const heading of element.querySelectorAll('h2, h3, h4, h5, h6')) rename(heading, 'p');
  for (const section of element.querySelectorAll('section')) rename(section, 'div');
}

/** Where these belong; elsewhere they are plain boxes. */
const HOMES: Readonly<Record<string, readonly string[] | undefined>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
  summary: ['details'],
  caption: ['table'],
  col: ['table', 'colgroup'],
  colgroup: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  rt: ['ruby'],
  rp: ['ruby'],
};

function holdsBlocks(element: Element): boolean {
  if (BLOCKS.has(element.localName)) return true;
  return element.localName === 'a' && [...element.children].some(holdsBlocks);
}

function hasContent(node: ChildNode): boolean {
  return node.nodeType === node.ELEMENT_NODE || hasText(node);
}

/** One caption, first or last. */
function fitFigure(figure: Element): void {
  const [caption, ...more] = [...figure.children].filter(
    ({ localName }) => localName === 'figcaption',
  );
  for (const other of more) rename(other, 'div');
  const first = [...figure.childNodes].find((node) => node === caption || hasContent(node));
  if (caption !== undefined && first !== caption) figure.append(caption);
}

/** The summary comes first; without one there is nothing to unfold by. */
function fitDetails(details: Element): void {
  const [summary, ...more] = [...details.children].filter(
    ({ localName }) => localName === 'summary',
  );
  for (const other of more) rename(other, 'div');
  if (summary === undefined) rename(details, 'div').removeAttribute('open');
  else details.prepend(summary);
}
