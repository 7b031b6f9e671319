import type { Extraction } from './article.ts';
import { type ExtractOptions, extractBy } from './extract.ts';
import { readabilityLines } from './readability-vote.ts';

/** Finds the article of a page, with Readability at hand: for tools and tests. */
export function extract(document: Document, options: ExtractOptions = {}): Extraction {
  return extractBy(readabilityLines, document, options) ?? { ok: false, reason: 'no-article' };
}
