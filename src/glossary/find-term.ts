import { isDigit, isLetter } from './fold.ts';
import type { Glossary, ListedEntry } from './glossary.ts';
import { baseForms, pluralBases, unstretched } from './inflection.ts';
import { caseKeyOf, isJoiner } from './keys.ts';
import type { Sequence } from './tokens.ts';

/** The entry that a sequence is, as it is written and inflected here; never a single letter. */
export function findListed(
  glossary: Glossary,
  masked: string,
  sequence: Sequence,
): ListedEntry | undefined {
  const { key, start, end } = sequence;
  if (key.length < 2) return undefined;
  const written = masked.slice(start, end);
  const exact = glossary
    .find(key)
    .find((entry) => fits(entry, written) && !isMisplaced(entry, masked, start));
  if (exact !== undefined) return exact;
  for (const base of baseForms(key)) {
    const entry = glossary.find(base).find((one) => fitsInflected(one, key, base, written));
    if (entry !== undefined) return entry;
  }
  return sequence.last > sequence.first ? withoutPronoun(glossary, masked, sequence) : undefined;
}

/** 我don't care: the Chinese subject stands for the I of `I don't care`. */
function withoutPronoun(
  glossary: Glossary,
  masked: string,
  { key, start }: Sequence,
): ListedEntry | undefined {
  const before = masked.charAt(masked.charAt(start - 1) === ' ' ? start - 2 : start - 1);
  if (before === '' || !PRONOUN_ENDS.includes(before)) return undefined;
  return glossary.find(`i${key}`).find(({ term }) => /^i /i.test(term));
}

const PRONOUN_ENDS = '我俺咱们們';

/** The letter+Han term around a sequence, as a span of its own; Han and Latin may have a space. */
export function findMixed(
  glossary: Glossary,
  masked: string,
  sequence: Sequence,
  isFree: (start: number, end: number) => boolean,
): { readonly start: number; readonly end: number; readonly entry: ListedEntry } | undefined {
  for (const { index, key, hanBefore } of glossary.mixedWith(sequence.key)) {
    const start = startOfHan(masked, sequence.start, key.slice(0, hanBefore));
    const end = endOfRest(masked, sequence.end, key.slice(hanBefore + sequence.key.length));
    const entry = start === undefined || end === undefined ? undefined : glossary.at(index);
    if (start === undefined || end === undefined || entry === undefined) continue;
    if (!isFree(start, end)) continue;
    const written = masked.slice(start, end);
    if (entry.caseRule === 'exact' && caseKeyOf(written) !== caseKeyOf(entry.term)) continue;
    return { start, end, entry };
  }
  return undefined;
}

function fits(entry: ListedEntry, written: string): boolean {
  switch (entry.caseRule) {
    case 'any':
      return !isLikelyAcronym(entry, written);
    case 'caps':
      return !/[a-z]/.test(written) || isMostlyCapitals(written);
    case 'exact':
      return caseKeyOf(written) === caseKeyOf(entry.term);
  }
}

/** DoJ, PoC: more capitals than small letters, and the first is one. */
function isMostlyCapitals(written: string): boolean {
  const letters = written.replace(/[^A-Za-z]/g, '');
  const capitals = letters.replace(/[a-z]/g, '');
  return /^[A-Z]/.test(letters) && capitals.length * 2 > letters.length;
}

/**
 * Whether a word in capitals is rather an abbreviation that happens to spell it: the fair CHIC.
 * Words that everybody knows and words too long for an abbreviation are believed: PARTY, FASHION.
 */
function isLikelyAcronym(entry: ListedEntry, written: string): boolean {
  if (entry.kind !== 'word' || entry.level === 'everyday') return false;
  return written.length < LEAST_SHOUTED && !/[a-z]/.test(written) && /[a-z]/.test(entry.term);
}

/** Abbreviations of five letters and more are rare beside words in capitals (a guess). */
const LEAST_SHOUTED = 5;

/**
 * Abbreviations and adjectives have a plural only (KOLs, basics; lighting is not light), small words
 * none (his is not hi), other words all forms; letters are stretched in all of them.
 */
function fitsInflected(entry: ListedEntry, key: string, base: string, written: string): boolean {
  if (entry.kind === 'mixed') return false;
  const forms = FORMS[entry.partOfSpeech ?? ''];
  if (forms !== undefined && !unstretched(key).includes(base)) {
    if (forms === 'none' || !pluralBases(key).includes(base)) return false;
  }
  if (entry.kind === 'abbreviation') {
    if (!pluralBases(key).includes(base) || !key.endsWith('s')) return false;
    return /s$/.test(written) && fits(entry, written.replace(/'?s$/, ''));
  }
  return fits(entry, written) && entry.caseRule !== 'exact';
}

const FORMS: Readonly<Record<string, 'none' | 'plural'>> = {
  adj: 'plural',
  adv: 'none',
  conj: 'none',
  int: 'none',
  prep: 'none',
};

/** An exclamation cannot be what 的 describes: 供應量的 OMG is a name. */
function isMisplaced(entry: ListedEntry, masked: string, start: number): boolean {
  return (
    entry.partOfSpeech === 'int' &&
    masked
      .slice(Math.max(0, start - 2), start)
      .trimEnd()
      .endsWith('的')
  );
}

/** Where Han that ends before an offset begins, one space allowed between. */
function startOfHan(masked: string, end: number, han: string): number | undefined {
  if (han === '') return end;
  const gap = masked.charAt(end - 1) === ' ' ? 1 : 0;
  return masked.endsWith(han, end - gap) ? end - gap - han.length : undefined;
}

/** Where the rest of a key ends that begins at an offset; joiners of the text are passed over. */
function endOfRest(masked: string, start: number, rest: string): number | undefined {
  let at = start;
  for (let index = 0; index < rest.length; index += 1) {
    if (isJoiner(masked.charCodeAt(at)) && masked.charAt(at) !== rest.charAt(index)) at += 1;
    if (masked.charAt(at).toLowerCase() !== rest.charAt(index)) return undefined;
    at += 1;
  }
  const splitsWord = isWordUnit(masked, at) && isWordUnit(masked, at - 1);
  return splitsWord ? undefined : at;
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isLetter(unit) || isDigit(unit);
}
