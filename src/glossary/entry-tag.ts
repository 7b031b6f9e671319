import type { TermKind, TermLevel } from './entry.ts';

/** In which writing an entry matches: `any` case, `caps` only, or `exact` as the term is written. */
export type CaseRule = 'any' | 'caps' | 'exact';

/** What the compiled table keeps of an entry in one letter. */
export interface EntryTag {
  readonly kind: TermKind;
  readonly level: TermLevel;
  readonly caseRule: CaseRule;
}

/** All kinds, in the order in which the compiled table numbers them. */
export const KINDS: readonly TermKind[] = ['word', 'phrase', 'abbreviation', 'mixed'];

/** All levels, in the order of the table. */
export const LEVELS: readonly TermLevel[] = ['everyday', 'general', 'specialist'];

/** Parts of speech, in the order of the table; '' where none is given. */
export const PARTS_OF_SPEECH: readonly string[] = ' n v adj adv int prep conj phr'.split(' ');

/** The letter of a tag. */
export function packTag({ kind, level, caseRule }: EntryTag): string {
  const upper = KINDS.indexOf(kind) * LEVELS.length + LEVELS.indexOf(level);
  return String.fromCharCode(FIRST + upper * CASE_RULES.length + CASE_RULES.indexOf(caseRule));
}

/** The tag of a letter. Throws an Error when there is none. */
export function unpackTag(letter: string): EntryTag {
  const tag = TAGS.get(letter);
  if (tag === undefined) throw new Error(`Glossary table: bad tag "${letter}"`);
  return tag;
}

/** Finds the letters of kind mixed in a column of tags: the last nine, by the first one's choice. */
export const MIXED_TAGS = /[a-i]/g;

const CASE_RULES: readonly CaseRule[] = ['any', 'caps', 'exact'];
/** 27 letters before a, where kind mixed begins. */
const FIRST = 0x46;

const TAGS: ReadonlyMap<string, EntryTag> = new Map(
  KINDS.flatMap((kind) =>
    LEVELS.flatMap((level) =>
      CASE_RULES.map((caseRule) => {
        const tag = { kind, level, caseRule };
        return [packTag(tag), tag] as const;
      }),
    ),
  ),
);
