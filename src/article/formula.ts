import { type PageElement, type PageNode, walkPage } from './page-tree.ts';

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
    if (/tex/iu.test(node.attributes.get('encoding') ?? '')) return withoutStyle(textOf(node));
  }
  return '';
}

function textOf(element: PageElement): string {
  let text = '';
  for (const node of walkPage(element)) {
    if (node.kind === 'text') text += node.text;
    if (text.length > MAX_FORMULA) break;
  }
  return text;
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

/** An element as the signs and elements to write in its place. */
function partsOf(element: PageElement): (PageNode | string)[] {
  const children = elementsOf(element);
  const [first, second, third] = children.map((child) => grouped(child));
  const [base = []] = children.map((child) => [child]);
  switch (element.tag) {
    case 'annotation':
    case 'annotation-xml':
      return [];
    case 'msup':
    case 'mover':
      return [...base, '^', ...(second ?? [])];
    case 'msub':
    case 'munder':
      return [...base, '_', ...(second ?? [])];
    case 'msubsup':
    case 'munderover':
      return [...base, '_', ...(second ?? []), '^', ...(third ?? [])];
    case 'mfrac':
      return [...(first ?? []), '/', ...(second ?? [])];
    case 'msqrt':
      return ['√(', ...element.children, ')'];
    case 'mroot':
      return [...(second ?? []), '√', ...(first ?? [])];
    case 'mtr':
      return [...children.flatMap((child) => [child, ' ']), '; '];
    default:
      return [...element.children];
  }
}

/** In brackets where it is more than one sign. */
function grouped(element: PageElement): (PageNode | string)[] {
  return elementsOf(element).length > 1 ? ['(', element, ')'] : [element];
}

function elementsOf(element: PageElement): readonly PageElement[] {
  return element.children.filter((child) => child.kind === 'element');
}
