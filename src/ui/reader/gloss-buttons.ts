import type { GlossaryMatch } from '../../glossary/entry.ts';
import { languageOfTerm } from '../tooltip/gloss-tooltip.ts';
import type { GlossesByText } from './reader-contract.ts';

/** Class of the group around a button and the punctuation that must stay with it. */
const GROUP_CLASS = 'qingdu-gloss';
/** Class of the terms, and how tests and styles find them: buttons, in links spans. */
const TERM_CLASS = 'qingdu-term';
/** Finds the terms. */
export const TERM_SELECTOR = `.${TERM_CLASS}`;
/** Class of the span that stands for a button while glosses are off. */
const PLAIN_CLASS = 'qingdu-plain';
/** No term may stand inside these: controls of their own, code, and ruby's fixed structure. */
const NO_GLOSS = new Set(['BUTTON', 'SUMMARY', 'CODE', 'PRE', 'KBD', 'SAMP', 'VAR', 'RUBY']);

/** The text nodes below `container` that may carry glosses, in order; empty ones are left out. */
export function collectTexts(container: Element): Text[] {
  const texts: Text[] = [];
  let node: Node | null = container.firstChild;
  while (node !== null) {
    if (isText(node) && node.data !== '') texts.push(node);
    const skipped = node.nodeType === Node.ELEMENT_NODE && NO_GLOSS.has(node.nodeName);
    node = (skipped ? null : node.firstChild) ?? nextOutside(node, container);
  }
  return texts;
}

/**
 * Makes real buttons of the matched spans. Copied text, found text and line breaks stay as they
 * were. Returns the match of each button: a gloss's text is never written into the page.
 *
 * A button is an atom on its line, and browsers break a line on either side of an atom, even
 * before 、 or after 「. So each one stands in a group with the punctuation it touches, and a group
 * is never broken. A text T with n matches becomes T, group, text, group, text …: T itself keeps
 * the words before the first group, and on each side of a group there is a text piece of ours,
 * empty or not. {@link unwrapGlosses} relies on that.
 */
export function wrapGlosses(
  container: Element,
  matchesPerTextNode: GlossesByText,
): ReadonlyMap<Element, GlossaryMatch> {
  const buttons = new Map<Element, GlossaryMatch>();
  for (const [text, matches] of matchesPerTextNode) {
    if (!container.contains(text)) continue;
    const original = text.data;
    // from the last to the first, so that the offsets of the earlier ones hold
    for (const [index, match] of [...matches.entries()].reverse()) {
      const { start, end } = match;
      const free = matches[index - 1]?.end ?? 0;
      // the text may have changed since it was matched: a span that is not there is left alone
      if (original.slice(start, end) !== match.text || match.text === '') continue;
      const button = glossTerm(text, original, match);
      groupAround(button, text, { free, start, end });
      buttons.set(button, match);
    }
  }
  return buttons;
}

/** The exact inverse of {@link wrapGlosses}: the same text nodes with the text as it is now. */
export function unwrapGlosses(container: Element): void {
  for (const group of container.querySelectorAll(`.${GROUP_CLASS}`)) {
    const before = group.previousSibling;
    const after = group.nextSibling;
    if (isText(before) && isText(after)) {
      before.data += group.textContent + after.data;
      after.remove();
      group.remove();
    } else {
      // something else has come between: keep the words, whatever the nodes
      group.replaceWith(group.textContent);
    }
  }
}

/**
 * Switches a gloss off: a plain span takes the button's place and its text node, so that it is
 * text to the eye, the keyboard and screen readers alike. {@link showAsButton} is the inverse.
 */
export function showAsText(button: Element): HTMLElement {
  const plain = button.ownerDocument.createElement('span');
  plain.className = PLAIN_CLASS;
  button.replaceWith(plain);
  plain.append(...button.childNodes);
  return plain;
}

/** Puts `button` back where {@link showAsText} made `plain` of it. */
export function showAsButton(plain: Element, button: Element): void {
  plain.replaceWith(button);
  button.append(...plain.childNodes);
}

/** The term that `node` is or stands in, or the first one in the link that it is. */
export function termAt(node: unknown): HTMLElement | undefined {
  if (!(node instanceof Element)) return undefined;
  const inLink = node.localName === 'a' ? node.querySelector<HTMLElement>(TERM_SELECTOR) : null;
  return node.closest<HTMLElement>(TERM_SELECTOR) ?? inLink ?? undefined;
}

/** What takes the focus for a term: the button that it is, or the link that it stands in. */
export function focusOf(term: HTMLElement): HTMLElement {
  return term.closest<HTMLElement>('a') ?? term;
}

function glossTerm(
  { ownerDocument, parentElement }: Text,
  text: string,
  { start, end, text: term }: GlossaryMatch,
): HTMLElement {
  const isInLink = parentElement?.closest('a') != null;
  const button = ownerDocument.createElement(isInLink ? 'span' : 'button');
  if (!isInLink) button.setAttribute('type', 'button');
  button.className = TERM_CLASS;
  if (!isInLink) button.setAttribute('aria-expanded', 'false');
  const language = languageOfTerm(term);
  if (language !== undefined) button.lang = language;
  // text-autospace does not see an atom either: the style adds the gap
  if (isHan(text[start - 1])) button.classList.add('after-han');
  if (isHan(text[end])) button.classList.add('before-han');
  return button;
}

/** Punctuation that no line may begin with. */
const CLOSING = /^[，。、；：！？」』）》〉】〕”’…—·,.;:!?)\]]{1,3}/u;
/** Punctuation that no line may end with. */
const OPENING = /[「『（《〈【〔“‘([]{1,3}$/u;

interface GroupSpan {
  /** Where the match before this one ends: what stands before it is not ours to take. */
  readonly free: number;
  readonly start: number;
  readonly end: number;
}

/** Puts `button` in place of a span of `text`, which keeps what stands before the group. */
function groupAround(button: Element, text: Text, { free, start, end }: GroupSpan): void {
  const closing = CLOSING.exec(text.data.slice(end, end + 3))?.[0].length ?? 0;
  const opening = OPENING.exec(text.data.slice(Math.max(free, start - 3), start))?.[0].length ?? 0;
  const rest = text.splitText(end + closing);
  const group = text.ownerDocument.createElement('span');
  group.className = GROUP_CLASS;
  const after = text.splitText(end);
  const span = text.splitText(start);
  const before = text.splitText(start - opening);
  rest.before(group);
  if (opening > 0) group.append(before);
  else before.remove();
  group.append(button);
  button.append(span);
  if (closing > 0) group.append(after);
  else after.remove();
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}

function isText(node: Node | null): node is Text {
  return node?.nodeType === Node.TEXT_NODE;
}

function nextOutside(node: Node, container: Element): Node | null {
  let current: Node | null = node;
  while (current !== null && current !== container) {
    if (current.nextSibling !== null) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
