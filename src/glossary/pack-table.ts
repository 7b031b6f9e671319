import type { GlossaryEntry } from './entry.ts';
import { type CaseRule, PARTS_OF_SPEECH, packTag } from './entry-tag.ts';
import {
  AS_CONVERTED,
  alphabetOf,
  encodeGloss,
  MOST_CHARACTERS,
  packAlphabet,
} from './gloss-code.ts';
import { GLOSSARY_MAGIC } from './glossary.ts';
import { applyWords, learnWords } from './regional-words.ts';
import { packTerms } from './term-column.ts';

/** An entry on its way into the table. */
export interface PackableEntry extends GlossaryEntry {
  readonly caseRule: CaseRule;
  /** A letter+Han term in the other script, where it is written differently there. */
  readonly otherTerm?: string;
}

/**
 * Packs entries, ascending by key, and names into the table that loadGlossary reads; its layout
 * stands there. Used at build time only. Columns compress better than rows, and a gloss that the
 * table's own rules make of the Simplified one costs one unit. Equal input gives an equal table.
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
  const write = (gloss: string): WrittenGloss => {
    const text = Array.from(gloss, (one) => back.get(one) ?? one).join('');
    return convert(text) === gloss ? { mark: '', text } : { mark: AS_CONVERTED, text: gloss };
  };
  const glosses = entries.map(({ hans, hant, hantHK }) => {
    const plain = convert(hans);
    return {
      hans: { mark: '', text: hans },
      hant: applyWords(plain, taiwanWords) === hant ? CONVERTED : write(hant),
      hk:
        hantHK === undefined
          ? NO_GLOSS
          : applyWords(plain, hongKongWords) === hantHK
            ? CONVERTED
            : write(hantHK),
    };
  });
  const alphabet = alphabetOf(
    glosses.flatMap(({ hans, hant, hk }) => [hans.text, hant.text, hk.text]),
  );
  if (alphabet.length > MOST_CHARACTERS) {
    throw new Error(`The glosses hold ${alphabet.length} characters, at most ${MOST_CHARACTERS}`);
  }
  const numbers = new Map(alphabet.map((character, index) => [character, index]));
  const encode = (gloss: WrittenGloss): string => gloss.mark + encodeGloss(gloss.text, numbers);
  const terms = packTerms(entries.map((entry) => entry.term));
  const mixed = entries.filter((entry) => entry.kind === 'mixed');
  return [
    `${GLOSSARY_MAGIC} ${entries.length}`,
    glosses.map(({ hans }) => encode(hans)).join('\t'),
    glosses.map(({ hant }) => encode(hant)).join('\t'),
    glosses.map(({ hk }) => encode(hk)).join('\t'),
    packAlphabet(alphabet),
    terms.shared,
    terms.written.join('\t'),
    names.join('\t'),
    // A character that stays itself is a space, which deflates to next to nothing.
    alphabet.map((one) => pairs.get(one) ?? ' ').join(''),
    taiwanWords.join('\t'),
    hongKongWords.join('\t'),
    terms.writing,
    entries.map((entry) => packTag(entry)).join(''),
    entries.map((entry) => PARTS_OF_SPEECH.indexOf(entry.partOfSpeech ?? '')).join(''),
    mixed.map(({ term, otherTerm }) => otherTermCode(term, otherTerm, convert)).join('\t'),
  ].join('\n');
}

interface WrittenGloss {
  readonly mark: string;
  readonly text: string;
}

const CONVERTED: WrittenGloss = { mark: AS_CONVERTED, text: '' };
const NO_GLOSS: WrittenGloss = { mark: '', text: '' };

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
