import type { Script } from '../chinese/variant.ts';
import { type AuthorGloss, findAuthorGlosses, fitsAuthorsWriting } from './author-gloss.ts';
import type { GlossaryMatch, TermLevel } from './entry.ts';
import { findListed, findMixed } from './find-term.ts';
import { foldText } from './fold.ts';
import type { Glossary, ListedEntry } from './glossary.ts';
import { pluralBases } from './inflection.ts';
import { maskUnglossable } from './mask.ts';
import type { NameVerdict, TokenizedText } from './name-runs.ts';
import { findNames } from './names.ts';
import { indexOwnTerms, type OwnTerm, type OwnTermIndex } from './own-terms.ts';
import { type Sequence, sequencesAt, type Token, tokenize } from './tokens.ts';

/** What to match with, and how. */
export interface MatchOptions {
  readonly glossary: Glossary;
  /** Script of the glosses. An author's gloss is returned as it stands in the text. */
  readonly script: Script;
  /** With script Hant: the Hong Kong form of a gloss where it differs. */
  readonly region?: 'HK';
  /** The user's terms; an index built by `indexOwnTerms` saves time when they are many. */
  readonly own?: readonly OwnTerm[] | OwnTermIndex;
  /** Levels of the list to show; all when absent. Author's and own glosses are always shown. */
  readonly levels?: ReadonlySet<TermLevel>;
  /** Keys that the reader knows and wants no gloss for, of any kind. */
  readonly known?: ReadonlySet<string>;
  /**
   * Abbreviations that everybody knows (level everyday): only the `first` of each section, which
   * is the default, or `all`. Other terms are always matched wherever they stand.
   */
  readonly repeat?: 'all' | 'first';
  /** Indexes of the texts that begin a section (headings); the whole page is one when absent. */
  readonly sectionStarts?: ReadonlySet<number>;
}

/**
 * Finds what to gloss in the texts of one page: its blocks in order, each whole (a paragraph, not
 * its text nodes one by one), because names, authors' glosses and phrases are found by what stands
 * beside them. One list of matches for each text, ascending and disjoint. Linear in the text.
 */
export function matchGlosses(
  texts: readonly string[],
  options: MatchOptions,
): readonly (readonly GlossaryMatch[])[] {
  const own = ownIndex(options.own);
  const glossary = remembering(options.glossary);
  const pages = texts.map((original) => prepare(original));
  const names = findNames(pages, {
    termAt: (text, sequence) => findListed(glossary, text.masked, sequence),
    isName: (written) => glossary.isName(written),
  });
  const authors = findAuthorGlosses(pages, (key) => glossary.find(key).length > 0);
  const seen = new Set<string>();
  return pages.map((page, index) => {
    if (options.sectionStarts?.has(index) === true) seen.clear();
    const matches = matchText(page, names[index] ?? [], authors, own, { ...options, glossary });
    return matches.filter((match) => isShown(match, options, seen));
  });
}

/** The same glossary; each key of the page is looked up once. */
function remembering(glossary: Glossary): Glossary {
  const found = new Map<string, readonly ListedEntry[]>();
  return {
    ...glossary,
    find: (key) => {
      const entries = found.get(key) ?? glossary.find(key);
      found.set(key, entries);
      return entries;
    },
  };
}

interface PreparedText extends TokenizedText {
  readonly folded: string;
}

function prepare(original: string): PreparedText {
  const folded = foldText(original);
  // Most texts of most pages have no letter at all; own terms are searched in them all the same.
  if (!/[A-Za-z\u00c0-\u03ff]/.test(folded))
    return { original, folded, masked: folded, tokens: [] };
  const masked = maskUnglossable(folded);
  return { original, folded, masked, tokens: tokenize(masked) };
}

function ownIndex(own: MatchOptions['own']): OwnTermIndex | undefined {
  if (own === undefined) return undefined;
  return 'termAt' in own ? own : own.length === 0 ? undefined : indexOwnTerms(own);
}

/** Terms of a list are at most this many tokens (PLATFORM.md rule 5); authors' may be longer. */
const LONGEST_PHRASE = 7;
const LONGEST_AUTHOR_TERM = 12;
/** Longer tokens are no words. */
const LONGEST_TOKEN = 40;
/**
 * A run of so many tokens is an English sentence, quoted whole; words in it are not code-mixing.
 * The longest mixed-in sentence of the seed has 4, the longest phrase of a list 7.
 */
const ENGLISH_SENTENCE = 8;

/** Priority: author > own > letter+Han > longest phrase > word; each takes what is still free. */
function matchText(
  page: PreparedText,
  names: readonly NameVerdict[],
  authors: ReadonlyMap<string, AuthorGloss>,
  own: OwnTermIndex | undefined,
  options: MatchOptions,
): GlossaryMatch[] {
  const { original, masked, tokens } = page;
  if (tokens.length === 0 && own === undefined) return [];
  const taken = new Uint8Array(original.length);
  const matches: GlossaryMatch[] = [];
  const take = (
    start: number,
    end: number,
    match: Omit<GlossaryMatch, 'start' | 'end' | 'text'>,
  ) => {
    taken.fill(1, start, end);
    matches.push({ start, end, text: original.slice(start, end), ...match });
  };
  const isFree = (start: number, end: number): boolean => !taken.subarray(start, end).includes(1);

  if (authors.size > 0) {
    for (let first = 0; first < tokens.length; first += 1) {
      for (const sequence of sequencesAt(masked, tokens, first, LONGEST_AUTHOR_TERM)) {
        const author = authorOf(authors, masked, sequence);
        if (author === undefined || !isFree(sequence.start, sequence.end)) continue;
        const level = options.glossary.find(author.key)[0]?.level ?? 'general';
        take(sequence.start, sequence.end, {
          key: author.key,
          gloss: author.gloss,
          kind: 'author',
          level,
        });
        break;
      }
    }
  }

  if (own !== undefined) {
    for (let at = 0; at < masked.length; at += 1) {
      const found = own.termAt(masked, at);
      if (found === undefined || !isFree(at, found.end)) continue;
      const key = foldText(found.own.term).trim().toLowerCase();
      take(at, found.end, { key, gloss: found.own.gloss, kind: 'own', level: 'general' });
      at = found.end - 1;
    }
  }

  const sequences = tokens.map((_, first) => sequencesAt(masked, tokens, first, LONGEST_PHRASE));
  for (const beginning of sequences) {
    for (const sequence of beginning) {
      const mixed = findMixed(options.glossary, masked, sequence, isFree);
      if (mixed === undefined) continue;
      take(mixed.start, mixed.end, listed(mixed.entry, options));
      break;
    }
  }

  const sentences = tokensInSentences(page);
  for (const [first, beginning] of sequences.entries()) {
    if (sentences.has(first) || (tokens[first]?.written.length ?? 0) > LONGEST_TOKEN) continue;
    for (const sequence of beginning) {
      if (!isFree(sequence.start, sequence.end) || isNameAt(names, sequence)) continue;
      const entry = findListed(options.glossary, masked, sequence);
      if (entry === undefined) continue;
      take(sequence.start, sequence.end, listed(entry, options));
      break;
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}

/** Indexes of the tokens that stand in a run long enough to be an English sentence. */
function tokensInSentences({ masked, tokens }: TokenizedText): ReadonlySet<number> {
  const inside = new Set<number>();
  let first = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (isSpaced(masked, tokens[at - 1], tokens[at])) continue;
    if (at - first >= ENGLISH_SENTENCE) {
      for (let index = first; index < at; index += 1) inside.add(index);
    }
    first = at;
  }
  return inside;
}

/** Whether only spaces and the marks of an English sentence lie between two tokens. */
function isSpaced(masked: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return /^[-.,;:!?'"&/ ]{1,3}$/.test(
    masked.slice(before.end, Math.min(after.start, before.end + 4)),
  );
}

/** A phrase of the list is quiet only where it stands in a longer name itself. */
function isNameAt(names: readonly NameVerdict[], { first, last }: Sequence): boolean {
  if (first === last) return names[first] !== undefined;
  return names[first] === 'here' || names[last] === 'here';
}

function authorOf(
  authors: ReadonlyMap<string, AuthorGloss>,
  masked: string,
  { key, start, end }: Sequence,
): { key: string; gloss: string } | undefined {
  for (const form of [key, ...pluralBases(key)]) {
    const author = authors.get(form);
    if (author === undefined) continue;
    const written = masked.slice(start, end);
    const singular = form === key ? written : written.replace(/'?s$/, '');
    if (fitsAuthorsWriting(author.term, singular)) return { key: form, gloss: author.gloss };
  }
  return undefined;
}

function listed(
  entry: ListedEntry,
  { script, region }: MatchOptions,
): Omit<GlossaryMatch, 'start' | 'end' | 'text'> {
  const traditional = region === 'HK' ? (entry.hantHK ?? entry.hant) : entry.hant;
  const { key, kind, level, partOfSpeech } = entry;
  const gloss = script === 'Hans' ? entry.hans : traditional;
  return { key, gloss, kind, level, ...(partOfSpeech === undefined ? {} : { partOfSpeech }) };
}

/** Filters come last, so that what is filtered out still keeps others out (OK in 卡拉OK). */
function isShown(match: GlossaryMatch, options: MatchOptions, seen: Set<string>): boolean {
  if (options.known?.has(match.key) === true) return false;
  if (match.kind === 'author' || match.kind === 'own') return true;
  if (options.levels?.has(match.level) === false) return false;
  if (options.repeat === 'all' || match.kind !== 'abbreviation' || match.level !== 'everyday') {
    return true;
  }
  if (seen.has(match.key)) return false;
  seen.add(match.key);
  return true;
}
