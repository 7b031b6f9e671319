import type { ScriptKind } from '../chinese/script.ts';
import { type Script, scriptOf, type Variant } from '../chinese/variant.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import type { ScriptChoice } from '../page/view.ts';
import type { PageServices } from './page-services.ts';

/** Matches for each text of a page, in order. */
export type PageMatches = readonly (readonly GlossaryMatch[])[];

/** The blocks of a page in order, and the indexes of those that begin a section. */
export interface GlossedTexts {
  readonly texts: readonly string[];
  readonly sectionStarts: readonly number[];
}

/** The variant in which glosses are written beside text that is shown in `choice`. */
export function glossVariant(choice: ScriptChoice, verdict: ScriptKind, own: Variant): Variant {
  if (choice !== 'original') return choice;
  const script: Script = verdict === 'simplified' ? 'Hans' : 'Hant';
  if (scriptOf(own) === script) return own;
  return script === 'Hans' ? 'zh-Hans-CN' : 'zh-Hant-TW';
}

/**
 * Finds the glosses of a page's texts, written in a variant. The spans do not depend on it, so that
 * another call gives the same spans in the same order. The author's own glosses stand in the page's
 * script and are converted like the page.
 */
export async function findGlosses(
  { texts, sectionStarts }: GlossedTexts,
  variant: Variant,
  verdict: ScriptKind,
  services: PageServices,
): Promise<PageMatches> {
  const matches = await services.gloss(texts, variant, 'first', sectionStarts);
  const authors = matches.flat().filter(({ kind }) => kind === 'author');
  const glosses = authors.map(({ gloss }) => gloss);
  const converted = await services.convert(glosses, variant, verdict);
  const inVariant = new Map(authors.map((match, index) => [match, converted[index]]));
  return matches.map((text) =>
    text.map((match) => ({ ...match, gloss: inVariant.get(match) ?? match.gloss })),
  );
}

/**
 * The same match objects where a text's matches are what they were before: what is open for one of
 * them stays open.
 */
export function keepEqual(
  before: PageMatches[number] | undefined,
  now: PageMatches[number],
): PageMatches[number] {
  return now.map((match) => {
    const old = before?.find(({ start }) => start === match.start);
    return old?.key === match.key && old.gloss === match.gloss && old.kind === match.kind
      ? old
      : match;
  });
}
