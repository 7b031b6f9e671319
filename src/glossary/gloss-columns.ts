import type { EntryShape } from './entry-shape.ts';
import { AS_CONVERTED, decodeGloss } from './gloss-code.ts';
import { applyDifference, unpackEdges } from './gloss-difference.ts';
import { applyWords } from './regional-words.ts';

/** The glosses of a compiled table, still encoded. */
export interface GlossColumns {
  /** One an entry. */
  readonly hans: readonly string[];
  /** Those that are written; see `hantAt` and `hongKongAt`. */
  readonly hant: readonly string[];
  readonly hongKong: readonly string[];
  /** Where the written gloss of an entry stands in its column. */
  readonly hantAt: ArrayLike<number>;
  readonly hongKongAt: ArrayLike<number>;
  readonly alphabet: readonly string[];
  /** The Traditional counterpart of each character of the alphabet, or itself. */
  readonly counterparts: readonly string[];
  /** Words of a region for converted ones, in turns (regional-words.ts). */
  readonly taiwanWords: readonly string[];
  readonly hongKongWords: readonly string[];
}

/** The glosses of one entry. */
export interface Glosses {
  readonly hans: string;
  readonly hant: string;
  readonly hantHK: string | undefined;
}

/** Decodes the glosses of the entry at an index, whose shape says where they come from. */
export function glossesAt(columns: GlossColumns, index: number, shape: EntryShape): Glosses {
  const { alphabet, counterparts } = columns;
  const code = columns.hans[index] ?? '';
  // The same code read with the counterparts is the converted gloss.
  const converted = decodeGloss(code, counterparts);
  const taiwan = applyWords(converted, columns.taiwanWords);
  const hant =
    shape.hant === 'written'
      ? changed(columns, columns.hant[columns.hantAt[index] ?? 0] ?? '', taiwan, '')
      : taiwan;
  return { hans: decodeGloss(code, alphabet), hant, hantHK: hongKong() };

  function hongKong(): string | undefined {
    if (shape.hongKong === 'none') return undefined;
    const byRules = applyWords(converted, columns.hongKongWords);
    return shape.hongKong === 'written'
      ? changed(columns, columns.hongKong[columns.hongKongAt[index] ?? 0] ?? '', byRules, hant)
      : byRules;
  }
}

/** A written gloss, from the two that it may start from. */
function changed(columns: GlossColumns, code: string, first: string, second: string): string {
  const { head, tail, isSecond } = unpackEdges(code);
  const middle = code.startsWith(AS_CONVERTED, 1)
    ? decodeGloss(code.slice(2), columns.alphabet)
    : decodeGloss(code.slice(1), columns.counterparts);
  return applyDifference(isSecond ? second : first, { head, tail, middle });
}
