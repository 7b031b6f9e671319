import type { Steps } from '../article/steps.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import { collectBlockSteps, spanIn, type TextBlock } from '../page/text-blocks.ts';
import type { ReaderHandle } from '../ui/reader/reader-contract.ts';
import type { PageMatches } from './glosses-in-script.ts';

/** The texts that may be glossed, and all of them by the blocks in which they are read. */
export function* textSteps({ texts, body }: Pick<ReaderHandle, 'texts' | 'body'>): Steps<{
  readonly allowed: ReadonlySet<Text>;
  readonly blocks: readonly TextBlock[];
}> {
  const allowed = new Set(texts());
  yield;
  return { allowed, blocks: yield* collectBlockSteps(body) };
}

/** A match as the reader holds it, and where in which text it was. */
export interface GlossPlace {
  readonly match: GlossaryMatch;
  readonly text: number;
  /** Where it begins in that text. */
  readonly start: number;
}

/** Where the matches of an article's blocks stand in its text nodes. */
export interface PlacedGlosses {
  readonly glosses: ReadonlyMap<Text, readonly GlossaryMatch[]>;
  readonly places: readonly GlossPlace[];
  /** Terms that cannot be marked: text, start and term. */
  readonly skipped: ReadonlySet<string>;
}

/** `matches` has those of each block. A button can not stand across the edge of an element. */
export function placeGlosses(
  matches: PageMatches,
  blocks: readonly TextBlock[],
  allowed: ReadonlySet<Text>,
): PlacedGlosses {
  const glosses = new Map<Text, GlossaryMatch[]>();
  const places: GlossPlace[] = [];
  const skipped = new Set<string>();
  for (const [text, block] of blocks.entries()) {
    for (const found of matches[text] ?? []) {
      const span = spanIn(block, found.start, found.end);
      if (span?.first !== span?.last || !span || !allowed.has(span.first.node)) {
        skipped.add(`${text} ${found.start} ${found.text}`);
        continue;
      }
      const match = { ...found, start: span.start, end: span.end };
      glosses.set(span.first.node, [...(glosses.get(span.first.node) ?? []), match]);
      places.push({ match, text, start: found.start });
    }
  }
  return { glosses, places, skipped };
}
