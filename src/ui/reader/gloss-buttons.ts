import type { GlossaryMatch } from '../../glossary/entry.ts';
import { languageOfTerm } from '../tooltip/gloss-tooltip.ts';
import type { GlossesByText } from './reader-contract.ts';

/** Class of the buttons, and how tests and styles find them. */
const TERM_CLASS = 'qingdu-term';
/** Class of the span that stands for a button while glosses are off. */
const PLAIN_CLASS = 'qingdu-plain';
/** No button may stand inside these: controls of their own, code, and ruby's fixed structure. */
const NO_GLOSS = new Set(['A', 'BUTTON', 'SUMMARY', 'CODE', 'PRE', 'KBD', 'SAMP', 'VAR', 'RUBY']);

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
 * A text T with n matches becomes T, button, text, button, text …: T itself keeps the words before
 * the first match, and every button has one text piece of ours on each side, empty or not.
 * {@link unwrapGlosses} relies on that.
 */
export function wrapGlosses(
  container: Element,
  matchesPerTextNode: GlossesByText,
): ReadonlyMap<Element, GlossaryMatch> {
  const buttons = new Map<Element, GlossaryMatch>();
  for (const [text, matches] of matchesPerTextNode) {
    if (!container.contains(text)) continue;
    // from the last to the first, so that the offsets of the earlier ones hold
    for (const match of [...matches].reverse()) {
      // the text may have changed since it was matched: a span that is not there is left alone
      if (text.data.slice(match.start, match.end) !== match.text || match.text === '') continue;
      const rest = text.splitText(match.end);
      const span = text.splitText(match.start);
      const button = glossButton(text, rest, match);
      rest.before(button);
      button.append(span);
      buttons.set(button, match);
    }
  }
  return buttons;
}

/** The exact inverse of {@link wrapGlosses}: the same text nodes with the text as it is now. */
export function unwrapGlosses(container: Element): void {
  for (const wrapper of container.querySelectorAll(`.${TERM_CLASS}, .${PLAIN_CLASS}`)) {
    const before = wrapper.previousSibling;
    const after = wrapper.nextSibling;
    if (isText(before) && isText(after)) {
      before.data += wrapper.textContent + after.data;
      after.remove();
      wrapper.remove();
    } else {
      // something else has come between: keep the words, whatever the nodes
      wrapper.replaceWith(...wrapper.childNodes);
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

/** The gloss button that `node` is or stands in. */
export function glossButtonAt(node: unknown): HTMLButtonElement | undefined {
  if (!(node instanceof Element)) return undefined;
  return node.closest<HTMLButtonElement>(`button.${TERM_CLASS}`) ?? undefined;
}

function glossButton(before: Text, after: Text, match: GlossaryMatch): HTMLButtonElement {
  const button = before.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = TERM_CLASS;
  button.setAttribute('aria-expanded', 'false');
  const language = languageOfTerm(match.text);
  if (language !== undefined) button.lang = language;
  // a button is one atom on the line, so text-autospace does not see it: the style adds the gap
  if (isHan(before.data.at(-1))) button.classList.add('after-han');
  if (isHan(after.data.at(0))) button.classList.add('before-han');
  return button;
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
