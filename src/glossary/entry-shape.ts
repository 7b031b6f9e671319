import type { TermKind, TermLevel } from './entry.ts';

/** In which writing an entry matches: `any` case, `caps` only, or `exact` as the term is written. */
export type CaseRule = 'any' | 'caps' | 'exact';

/** How a term is spelled from its small letters: as they are, all capitals, or listed apart. */
export type TermWriting = (typeof WRITINGS)[number];

/** Where a gloss of the table comes from: there is none, rules make it, or it is written. */
export type GlossOrigin = (typeof ORIGINS)[number];

/**
 * All that few values tell about an entry. In the table it is one character: columns of their own
 * cost half as much again, because these depend on each other (capitals go with abbreviations).
 */
export interface EntryShape {
  readonly kind: TermKind;
  readonly level: TermLevel;
  readonly caseRule: CaseRule;
  readonly isAlsoName: boolean;
  /** One of {@link PARTS_OF_SPEECH}. */
  readonly partOfSpeech: string;
  readonly writing: TermWriting;
  /** Of the Traditional gloss. */
  readonly hant: GlossOrigin;
  readonly hongKong: GlossOrigin;
}

/** All kinds, in the order in which the compiled table numbers them. */
export const KINDS: readonly TermKind[] = ['word', 'phrase', 'abbreviation', 'mixed'];

/** All levels, in the order of the table. */
export const LEVELS: readonly TermLevel[] = ['everyday', 'general', 'specialist'];

/** Parts of speech, in the order of the table; '' where none is given. */
export const PARTS_OF_SPEECH: readonly string[] = ' n v adj adv int prep conj phr'.split(' ');

const WRITINGS = ['small', 'capitals', 'listed'] as const;
const ORIGINS = ['none', 'rules', 'written'] as const;
const CASE_RULES: readonly CaseRule[] = ['any', 'caps', 'exact'];

/** The number of a shape. */
export function shapeNumber(shape: EntryShape): number {
  const digits: readonly (readonly [number, number])[] = [
    [KINDS.indexOf(shape.kind), KINDS.length],
    [LEVELS.indexOf(shape.level), LEVELS.length],
    [CASE_RULES.indexOf(shape.caseRule), CASE_RULES.length],
    [Number(shape.isAlsoName), 2],
    [PARTS_OF_SPEECH.indexOf(shape.partOfSpeech), PARTS_OF_SPEECH.length],
    [WRITINGS.indexOf(shape.writing), WRITINGS.length],
    [ORIGINS.indexOf(shape.hant), ORIGINS.length],
    [ORIGINS.indexOf(shape.hongKong), ORIGINS.length],
  ];
  return digits.reduce((number, [digit, base]) => number * base + digit, 0);
}

/** The shape of a number. Throws an Error when there is none. */
export function shapeOf(number: number): EntryShape {
  let rest = number;
  const next = <Value>(values: readonly Value[]): Value => {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    if (value === undefined) throw new Error(`Glossary table: bad shape ${number}`);
    return value;
  };
  const hongKong = next(ORIGINS);
  const hant = next(ORIGINS);
  const writing = next(WRITINGS);
  const partOfSpeech = next(PARTS_OF_SPEECH);
  const isAlsoName = next([false, true]);
  const caseRule = next(CASE_RULES);
  const level = next(LEVELS);
  const kind = next(KINDS);
  if (rest !== 0) throw new Error(`Glossary table: bad shape ${number}`);
  return { kind, level, caseRule, isAlsoName, partOfSpeech, writing, hant, hongKong };
}
