import type { Extraction } from './article.ts';
import { type ExtractOptions, extractBy } from './extract.ts';
import { languageOf } from './language.ts';
import { UNUSUAL_PAGES } from './unusual-pages.ts';

const EVERYTHING = { languageOf, unusual: UNUSUAL_PAGES };

/** Finds the article of a page, of whatever kind it is: for tools and tests. */
export function extract(document: Document, options: ExtractOptions = {}): Extraction {
  return extractBy(EVERYTHING, document, options) ?? { ok: false, reason: 'no-article' };
}
