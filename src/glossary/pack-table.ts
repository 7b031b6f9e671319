import type { GlossaryEntry } from './entry.ts';
import { type CaseRule, type EntryShape, type GlossOrigin, shapeNumber } from './entry-shape.ts';
import {
  AS_CONVERTED,
  alphabetOf,
  encodeGloss,
  MOST_CHARACTERS,
  packAlphabet,
} from './gloss-code.ts';
import { differenceOf, packEdges } from './gloss-difference.ts';
import { FIRST_SHAPE, GLOSSARY_MAGIC } from './glossary.ts';
import { applyWords, learnWords } from './regional-words.ts';
import { packTerms } from './term-column.ts';

/** An entry on its way into the table. */
export interface PackableEntry extends GlossaryEntry {
  readonly caseRule: CaseRule;
  readonly isAlsoName?: boolean;
  /** A letter+Han term in the other script, where it is written differently there. */
  readonly otherTerm?: string;
}

/**
 * Packs entries, ascending by key, and names into the table that loadGlossary reads; its layout
 * stands there. Used at build time only. Columns compress better than rows, a gloss that the
 * table's own rules make of the Simplified one costs nothing, and one that nearly is so costs what
 * differs. Equal input gives an equal table.
 */
export function packTable(entries: readonly PackableEntry[], names: readonly string[]): string {
  const pairs = characterPairs(entries);
  const convert = (gloss: string): string =>
    Array.from(gloss, (one) => pairs.get(one) ?? one).join('');
  const back = new Map([...pairs].map(([simplified, traditional]) => [traditional, simplified]));
  const taiwanWords = learnWords(
    entries.map(({ hans, hant }) => ({ converted: convert(hans), wanted: hant })),
  );
  const hongKongWords = learnWords(
    entries.flatMap(({ hans, hantHK }) =>
      hantHK === undefined ? [] : [{ converted: convert(hans), wanted: hantHK }],
    ),
  );
  // A Traditional gloss is written by its Simplified characters where they lead back to it, which
  // keeps the alphabet small; else as it is, behind the mark.
  const write = (edges: string, gloss: string): WrittenGloss => {
    const text = Array.from(gloss, (one) => back.get(one) ?? one).join('');
    return convert(text) === gloss
      ? { origin: 'written', mark: edges, text }
      : { origin: 'written', mark: edges + AS_CONVERTED, text: gloss };
  };
  const glosses = entries.map(({ hans, hant, hantHK }) => {
    const plain = convert(hans);
    const taiwan = applyWords(plain, taiwanWords);
    const hongKong = applyWords(plain, hongKongWords);
    const ofTaiwan = differenceOf(taiwan, hant);
    return {
      hans,
      hant: taiwan === hant ? BY_RULES : write(packEdges(ofTaiwan, false), ofTaiwan.middle),
      hk:
        hantHK === undefined
          ? NO_GLOSS
          : hongKong === hantHK
            ? BY_RULES
            : nearer(hantHK, hongKong, hant),
    };
  });
  function nearer(wanted: string, byRules: string, taiwan: string): WrittenGloss {
    const first = differenceOf(byRules, wanted);
    const second = differenceOf(taiwan, wanted);
    const isSecond = second.middle.length < first.middle.length;
    const one = isSecond ? second : first;
    return write(packEdges(one, isSecond), one.middle);
  }
  const alphabet = alphabetOf(glosses.flatMap(({ hans, hant, hk }) => [hans, hant.text, hk.text]));
  if (alphabet.length > MOST_CHARACTERS) {
    throw new Error(`The glosses hold ${alphabet.length} characters, at most ${MOST_CHARACTERS}`);
  }
  const numbers = new Map(alphabet.map((character, index) => [character, index]));
  const encodeWritten = (list: readonly WrittenGloss[]): string =>
    list
      .filter(({ origin }) => origin === 'written')
      .map(({ mark, text }) => mark + encodeGloss(text, numbers))
      .join('\t');
  const terms = packTerms(entries.map((entry) => entry.term));
  const shapes = packShapes(
    entries.map(({ kind, level, caseRule, isAlsoName = false, partOfSpeech = '' }, index) => ({
      kind,
      level,
      caseRule,
      isAlsoName,
      partOfSpeech,
      writing: terms.writing[index] ?? 'small',
      hant: glosses[index]?.hant.origin ?? 'none',
      hongKong: glosses[index]?.hk.origin ?? 'none',
    })),
  );
  const mixed = entries.filter((entry) => entry.kind === 'mixed');
  // In this order because it deflates best, by 2 % of the table: like stands beside like.
  return [
    `${GLOSSARY_MAGIC} ${entries.length}`,
    terms.shared,
    terms.written.join('\t'),
    names.join('\t'),
    glosses.map(({ hans }) => encodeGloss(hans, numbers)).join('\t'),
    encodeWritten(glosses.map(({ hant }) => hant)),
    encodeWritten(glosses.map(({ hk }) => hk)),
    shapes.different.join('\t'),
    packAlphabet(alphabet),
    shapes.column,
    hongKongWords.join('\t'),
    taiwanWords.join('\t'),
    mixed.map(({ term, otherTerm }) => otherTermCode(term, otherTerm, convert)).join('\t'),
    // A character that stays itself is a space, which deflates to next to nothing.
    alphabet.map((one) => pairs.get(one) ?? ' ').join(''),
  ].join('\n');
}

interface WrittenGloss {
  readonly origin: GlossOrigin;
  /** What stands before the encoded text. */
  readonly mark: string;
  readonly text: string;
}

const BY_RULES: WrittenGloss = { origin: 'rules', mark: '', text: '' };
const NO_GLOSS: WrittenGloss = { origin: 'none', mark: '', text: '' };

/** The shapes that occur, commonest first, and one character an entry that tells which it has. */
function packShapes(shapes: readonly EntryShape[]): { different: number[]; column: string } {
  const counts = new Map<number, number>();
  const numbers = shapes.map(shapeNumber);
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const different = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([number]) => number);
  const ranks = new Map(different.map((number, index) => [number, index]));
  const column = numbers
    .map((number) => String.fromCharCode(FIRST_SHAPE + (ranks.get(number) ?? 0)))
    .join('');
  return { different, column };
}

function otherTermCode(
  term: string,
  other: string | undefined,
  convert: (text: string) => string,
): string {
  return other === convert(term) ? AS_CONVERTED : (other ?? '');
}

/** For each Simplified character of the glosses, the Traditional one it most often stands beside. */
function characterPairs(entries: readonly GlossaryEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { hans, hant } of entries) {
    const simplified = Array.from(hans);
    const traditional = Array.from(hant);
    if (simplified.length !== traditional.length) continue;
    for (const [index, one] of simplified.entries()) {
      const other = traditional[index] ?? one;
      const seen = counts.get(one) ?? new Map<string, number>();
      seen.set(other, (seen.get(other) ?? 0) + 1);
      counts.set(one, seen);
    }
  }
  const pairs = new Map<string, string>();
  for (const [one, seen] of counts) {
    const [best] = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best !== undefined && best[0] !== one) pairs.set(one, best[0]);
  }
  return pairs;
}
