import { isHeadingLine, type OutlineEntry } from './outline.ts';

/** Marks that open a quotation or a bracket, half of whose square is empty. */
const OPENING = /^\s*[\p{Ps}\p{Pi}]/u;

/**
 * Tells the styles which lines an indent treats otherwise: those that serve as headings get none,
 * those that begin with a bracket half a character less, also without one.
 */
export function markLines(body: HTMLElement, outline: readonly OutlineEntry[]): void {
  for (const { element, words } of outline) {
    element.classList.add('qingdu-heading');
    words?.classList.add('qingdu-heading');
  }
  for (const line of body.querySelectorAll('p')) {
    if (isHeadingLine(line)) line.classList.add('qingdu-flush');
    else if (OPENING.test(line.textContent)) line.classList.add('qingdu-opens');
  }
}
