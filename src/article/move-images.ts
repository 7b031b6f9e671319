import type { FoldText } from './fold-text.ts';
import type { Line } from './lines.ts';
import {
  appendPageNode,
  containsNode,
  createPageElement,
  createPageText,
  namesOf,
  type PageElement,
  type PageNode,
  walkPage,
} from './page-tree.ts';
import { isTaken } from './removals.ts';
import { type Steps, Turn } from './steps.ts';

/** What stands in posters and tool bars, not in an article. */
const FURNITURE = /qr|ewm|erweima|code|logo|avatar|icon|share|poster|wechat|weixin|blank|loading/iu;
/** Pictures of a print that are moved at most. */
const MAX_MOVED = 100;
const PICTURES = new Set(['figure', 'picture', 'img']);

/**
 * Copies pictures (with their captions, in a figure) that only a dropped print has into the kept
 * one, behind the line that they follow there. Only what stands between two dropped lines, or in a
 * figure, belongs to the text; the code at the foot of a poster does not.
 */
export function* moveImages(
  page: PageElement,
  lines: readonly Line[],
  fold: FoldText,
): Steps<void> {
  const turn = new Turn();
  const kept = new Map<string, Line>();
  const names = new Set<string>();
  const owners = new Map<PageNode, Line>();
  for (const line of lines) {
    if (turn.isOver(line.text.length)) yield;
    const isDropped = line.texts.some(isTaken);
    for (const text of line.texts) if (isDropped) owners.set(text, line);
    const key = fold(line.text);
    if (!isDropped && !kept.has(key)) kept.set(key, line);
  }
  const found: { readonly picture: PageElement; readonly after: Line }[] = [];
  let last: Line | undefined;
  let waiting: { readonly picture: PageElement; readonly after: Line }[] = [];
  for (const node of walkPage(page)) {
    if (turn.isOver()) yield;
    const owner = owners.get(node);
    if (owner) {
      if (owner !== last) found.push(...waiting.splice(0));
      last = owner;
      continue;
    }
    if (node.kind === 'text') {
      // A line that stays ends the print.
      if (node.text.trim() !== '' && !isTaken(node)) [last, waiting] = [undefined, []];
      continue;
    }
    if (!PICTURES.has(node.tag) || found.length >= MAX_MOVED) continue;
    if (!isTaken(node)) {
      const name = fileNameOf(node);
      if (name) names.add(name);
    } else if (last && !found.some(({ picture }) => containsNode(picture, node))) {
      if (waiting.some(({ picture }) => containsNode(picture, node))) continue;
      if (FURNITURE.test(`${namesOf(node)} ${fileNameOf(node)}`)) continue;
      if (node.tag === 'figure') found.push({ picture: node, after: last });
      else waiting.push({ picture: node, after: last });
    }
  }
  const ends = new Map<Line, PageNode>();
  for (const { picture, after } of found) {
    const name = fileNameOf(picture);
    const target = kept.get(fold(after.text));
    const place = target && (ends.get(target) ?? blockOf(target));
    if (!name || names.has(name) || !target || !place?.parent) continue;
    names.add(name);
    const copy = copyNode(picture);
    const { children } = place.parent;
    children.splice(children.indexOf(place) + 1, 0, copy);
    copy.parent = place.parent;
    ends.set(target, copy);
  }
}

/** UTF-16 units of a picture that is written in its address, which can be millions. */
const MAX_NAME = 200;

/** The last part of the address of the picture, without its query: sizes and hosts differ. */
function fileNameOf(box: PageElement): string {
  for (const node of walkPage(box)) {
    if (node.kind === 'text' || node.tag !== 'img') continue;
    const { attributes } = node;
    const address =
      attributes.get('data-src') ?? attributes.get('data-original') ?? attributes.get('src') ?? '';
    const end = address.startsWith('data:') ? address.slice(-MAX_NAME) : address;
    return end.replace(/[?#].*$/u, '').replace(/^.*\//u, '');
  }
  return '';
}

/** The paragraph of a line, or its last text where the block has other lines. */
function blockOf({ block, texts }: Line): PageNode | undefined {
  const own = new Set<PageNode>(texts);
  for (const node of walkPage(block)) {
    if (node.kind === 'text' && node.text.trim() !== '' && !own.has(node)) return texts.at(-1);
  }
  return block;
}

function copyNode(node: PageElement): PageElement {
  const top = createPageElement(node.tag, node.attributes);
  const copies = new Map<PageNode, PageElement>([[node, top]]);
  for (const child of walkPage(node)) {
    const parent = child.parent && copies.get(child.parent);
    if (child === node || !parent) continue;
    const copy =
      child.kind === 'text'
        ? createPageText(child.text)
        : createPageElement(child.tag, child.attributes);
    appendPageNode(parent, copy);
    if (copy.kind === 'element') copies.set(child, copy);
  }
  return top;
}
