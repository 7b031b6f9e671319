import { type PageElement, type PageNode, textIn, walkPage } from './page-tree.ts';

/** UTF-16 units; a longer formula is a page of them. */
const MAX_FORMULA = 1000;
/** Boxes between the parts of a renderer's output. */
const MAX_NESTED = 4;

/**
 * What a formula says in one line: the text its author gave it, the TeX it was made from, or its
 * signs with ^, _ and / between them; '' where another print of it stands beside it as a picture.
 */
export function formulaText(math: PageElement): string {
  const alternative = math.attributes.get('alttext') ?? '';
  if (hasPicture(math, alternative)) return '';
  return (withoutStyle(alternative) || sourceOf(math) || inOneLine(math)).slice(0, MAX_FORMULA);
}

/** Whether an element only draws the formula that stands beside it in words, as KaTeX and MathJax do. */
export function isFormulaDrawing(element: PageElement): boolean {
  if (element.attributes.get('aria-hidden') !== 'true') return false;
  return (element.parent?.children ?? []).some((sibling) => {
    let inner: PageNode | undefined = sibling === element ? undefined : sibling;
    for (let level = 0; inner?.kind === 'element' && level < MAX_NESTED; level++) {
      if (inner.tag === 'math') return true;
      inner = elementsOf(inner)[0];
    }
    return false;
  });
}

/** Wikipedia shows a picture and hides the formula. */
function hasPicture(math: PageElement, alternative: string): boolean {
  const { parent } = math;
  const siblings = parent?.parent ? elementsOf(parent.parent) : [];
  const next = parent && siblings[siblings.indexOf(parent) + 1];
  return (
    next?.tag === 'img' &&
    (math.hidden || (alternative !== '' && next.attributes.get('alt') === alternative))
  );
}

/** `{\displaystyle …}` is how Wikipedia wraps its TeX. */
function withoutStyle(tex: string): string {
  const text = tex.trim();
  const inner = text.startsWith('{\\displaystyle ') && text.endsWith('}');
  return inner ? text.slice('{\\displaystyle '.length, -1).trim() : text;
}

function sourceOf(math: PageElement): string {
  for (const node of walkPage(math)) {
    if (node.kind === 'text' || node.tag !== 'annotation') continue;
    if (/tex/iu.test(node.attributes.get('encoding') ?? ''))
      return withoutStyle(textIn(node, MAX_FORMULA));
  }
  return '';
}

function inOneLine(math: PageElement): string {
  let line = '';
  const stack: (PageNode | string)[] = [math];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (line.length > MAX_FORMULA) break;
    if (typeof next === 'string') line += next;
    else if (next.kind === 'text') line += next.text.replace(/\s+/gu, ' ').trim();
    else stack.push(...partsOf(next).reverse());
  }
  return line.trim();
}

/** What stands between the parts of an element. */
const MARKS: Readonly<Record<string, string>> = {
  msup: '^',
  mover: '^',
  msub: '_',
  munder: '_',
  msubsup: '_^',
  munderover: '_^',
  mfrac: '/',
};

/** An element as the signs and elements to write in its place. */
function partsOf({ tag, children }: PageElement): (PageNode | string)[] {
  if (tag.startsWith('annotation')) return [];
  if (tag === 'msqrt' || tag === 'mroot') return ['√(', ...children, ')'];
  const marks = MARKS[tag];
  if (marks === undefined) return tag === 'mtd' ? [...children, ' '] : [...children];
  const parts = children.filter((child) => child.kind === 'element');
  return parts.flatMap((part, at) => [marks[at - 1] ?? '', ...grouped(part, at, tag)]);
}

/** In brackets where it is more than one sign and stands behind a mark or over a line. */
function grouped(part: PageElement, at: number, tag: string): (PageNode | string)[] {
  const isOne = elementsOf(part).length < 2 || (at === 0 && tag !== 'mfrac');
  return isOne ? [part] : ['(', part, ')'];
}

function elementsOf(element: PageElement): readonly PageElement[] {
  return element.children.filter((child) => child.kind === 'element');
}
