import { isBlockName } from './block-elements.ts';
import { countLetters } from './letters.ts';
import { unlinkWrapped } from './link-wrappers.ts';
import type { PageElement, PageNode, PageText } from './page-tree.ts';
import { finish, type Steps, Turn } from './steps.ts';
import { markTeasers } from './teasers.ts';
import { markVerse } from './verse.ts';

/** A line of the page: text that no block boundary and no `<br>` interrupts. */
export interface Line {
  readonly texts: readonly PageText[];
  /** The nearest block element around it. */
  readonly block: PageElement;
  /** White space folded to single spaces and trimmed. */
  readonly text: string;
  /** Letters, digits and ideographs. */
  readonly length: number;
  /** How many of them are Han. */
  readonly han: number;
  /** How many of them stand in links. */
  readonly linkLength: number;
  /** Commas, full stops and other marks of running text. */
  readonly marks: number;
  readonly hidden: boolean;
  /** One of several short lines that together are running text: verse, lyrics, talk. */
  readonly verse?: boolean;
  /** In a row of other articles, each with its headline and a few words. */
  readonly teaser?: boolean;
}

/** Whether the element starts a new line. */
export function isBlock(element: PageElement): boolean {
  return isBlockName(element.tag);
}

/** The link that the text stands in. */
export function linkAround(text: PageText): PageElement | undefined {
  let box = text.parent;
  while (box && box.tag !== 'a' && !isBlock(box)) box = box.parent;
  return box?.tag === 'a' ? box : undefined;
}

/** Where the text of a line ends with a sentence. */
export const SENTENCE_END = /[。！？…!?][”」』"’）)]?$/u;

/** The words of the lines, one line each. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** All lines with at least one letter or digit below `root`, in document order. */
export function readLines(root: PageElement): Line[] {
  return finish(readLinesSteps(root));
}

/** {@link readLines}, with stops. */
export function* readLinesSteps(root: PageElement): Steps<Line[]> {
  const turn = new Turn();
  const lines: Line[] = [];
  const addresses: (string | undefined)[] = [];
  let address: string | undefined;
  let texts: PageText[] = [];
  let linked = 0;
  let block = root;
  let links = 0;

  const endLine = () => {
    const line = texts.length > 0 ? createLine(texts, block, linked) : undefined;
    if (line) {
      lines.push(line);
      addresses.push(address);
    }
    texts = [];
    linked = 0;
  };

  const stack: { readonly node: PageElement; index: number }[] = [{ node: root, index: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const child: PageNode | undefined = frame.node.children[frame.index++];
    if (!child) {
      stack.pop();
      if (frame.node.tag === 'a') links--;
      if (isBlock(frame.node)) {
        endLine();
        block = nearestBlock(frame.node.parent) ?? root;
      }
      continue;
    }
    if (child.removal !== 0) continue;
    if (turn.isOver(child.kind === 'text' ? child.text.length : 0)) yield;
    if (child.kind === 'text') {
      texts.push(child);
      if (links > 0) linked += countLetters(child.text).letters;
      continue;
    }
    if (child.tag === 'br') endLine();
    if (child.tag === 'a') {
      links++;
      address = child.attributes.get('href') ?? '';
    }
    if (isBlock(child)) {
      endLine();
      block = child;
    }
    stack.push({ node: child, index: 0 });
  }
  endLine();
  return markTeasers(markVerse(unlinkWrapped(lines, addresses)));
}

/** The line that the texts make in their block; `undefined` where they have no letter. */
export function createLine(
  texts: readonly PageText[],
  block: PageElement,
  linked: number,
): Line | undefined {
  const raw = texts.length === 1 ? (texts[0]?.text ?? '') : texts.map(({ text }) => text).join('');
  const { letters, han, marks } = countLetters(raw);
  if (letters === 0) return undefined;
  const text = raw.replace(/\s+/gu, ' ').trim();
  return {
    texts,
    block,
    text,
    length: letters,
    han,
    linkLength: linked,
    marks,
    hidden: texts.every(({ parent }) => parent?.hidden ?? false),
  };
}

function nearestBlock(element: PageElement | null): PageElement | undefined {
  for (let current = element; current; current = current.parent) {
    if (isBlock(current)) return current;
  }
  return undefined;
}
