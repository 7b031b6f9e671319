import type { TermWriting } from './entry-shape.ts';

/** Ascending terms in small letters, each as the length of what it shares with the one before. */
export interface TermColumn {
  /** A capital letter (A = 0) for the shared length, then the rest; no separator is needed. */
  readonly shared: string;
  /** One a term; `listed` is the next of `written`. */
  readonly writing: readonly TermWriting[];
  readonly written: readonly string[];
}

/** Packs terms; ascending order makes it small but is not needed. */
export function packTerms(terms: readonly string[]): TermColumn {
  let before = '';
  let shared = '';
  const writing: TermWriting[] = [];
  const written: string[] = [];
  for (const term of terms) {
    const small = term.toLowerCase();
    let length = 0;
    while (length < MOST_SHARED && length < small.length && small[length] === before[length]) {
      length += 1;
    }
    shared += String.fromCharCode(A + length) + small.slice(length);
    before = small;
    if (small === term) writing.push('small');
    else if (small.toUpperCase() === term) writing.push('capitals');
    else {
      writing.push('listed');
      written.push(term);
    }
  }
  return { shared, writing, written };
}

/** Unpacked terms. */
export interface TermList {
  /** All terms in small letters. */
  readonly small: readonly string[];
  /** The term at an index as it is written, undefined beyond the end. */
  at(index: number): string | undefined;
}

/** The terms that were packed; only small letters are made at once. */
export function unpackTerms({ shared, writing, written }: TermColumn): TermList {
  const small: string[] = [];
  let before = '';
  for (const part of shared.match(/[A-Z][^A-Z]*/g) ?? []) {
    before = before.slice(0, part.charCodeAt(0) - A) + part.slice(1);
    small.push(before);
  }
  const listed = new Map<number, string>();
  for (let index = 0; listed.size < written.length && index < writing.length; index += 1) {
    if (writing[index] === 'listed') listed.set(index, written[listed.size] ?? '');
  }
  return {
    small,
    at: (index) =>
      listed.get(index) ??
      (writing[index] === 'capitals' ? small[index]?.toUpperCase() : small[index]),
  };
}

const A = 0x41;
const MOST_SHARED = 25;
