import type { Line } from './lines.ts';

/** Lines of a stanza at least; a footer's address has fewer without a link. */
const MIN_LINES = 4;
/** Letters of all lines together: a haiku is not an article. */
const MIN_LETTERS = 40;
/** Longer lines speak for themselves. */
const MAX_LINE = 25;
/** Marks that end a phrase; the colons and dashes of forms and addresses do not. */
const PHRASE = /[，。；！？…,!?]/u;

/**
 * Marks runs of short lines that are running text together: verse, lyrics, talk in short turns.
 * They follow each other in one box, hold no link, and most of them have a mark of a phrase.
 */
export function markVerse(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  let start = 0;
  for (let at = 1; at <= lines.length; at++) {
    const line = lines[at];
    const last = lines[at - 1];
    if (line && last && isShort(line) && isShort(last) && boxOf(line) === boxOf(last)) continue;
    const run = lines.slice(start, at);
    if (isStanza(run)) {
      for (const [index, member] of run.entries()) {
        marked[start + index] = { ...member, verse: true };
      }
    }
    start = at;
  }
  return marked;
}

function isShort({ linkLength, length, hidden }: Line): boolean {
  return linkLength === 0 && length <= MAX_LINE && !hidden;
}

function isStanza(run: readonly Line[]): boolean {
  if (run.length < MIN_LINES) return false;
  if (run.reduce((sum, { length }) => sum + length, 0) < MIN_LETTERS) return false;
  return run.filter(({ text }) => PHRASE.test(text)).length * 2 >= run.length;
}

/** Lines of one block, or paragraphs side by side. */
function boxOf({ block }: Line): unknown {
  return block.tag === 'p' || block.tag === 'span' ? block.parent : block;
}
