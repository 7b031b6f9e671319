import type { Extraction } from '../article/article.ts';
import type { ExtractOptions } from '../article/extract.ts';
import type { BodyVote } from '../article/readability-vote.ts';
import { loadPart } from './load-part.ts';
import { type PageParts, pagePart } from './page-parts.ts';
import type { PageServices } from './page-services.ts';

/**
 * The article of a page: at once, or after Readability has been loaded where our own scores do not
 * decide. A page that breaks the extraction gets a sentence in the reader instead of nothing at
 * all. Never rejects and never throws; what failed is reported.
 */
export function extractPage(
  document: Document,
  options: ExtractOptions,
  { extractBy }: PageParts['reader'],
  services: Pick<PageServices, 'loadPart' | 'report'>,
): Extraction | Promise<Extraction> {
  const extract = (vote: BodyVote | undefined): Extraction | undefined => {
    try {
      return extractBy(vote, document, options);
    } catch (failure) {
      services.report(failure);
      return BROKEN;
    }
  };
  const here = extract(pagePart('readability')?.vote);
  if (here !== undefined) return here;
  return loadPart('readability', services)
    .then(({ vote }) => vote)
    .catch((error: unknown) => {
      services.report(error);
      return NO_VOTE;
    })
    .then((vote) => extract(vote) ?? BROKEN);
}

const BROKEN: Extraction = { ok: false, reason: 'broken' };

/** Where Readability can not be loaded, our own choice holds. */
const NO_VOTE: BodyVote = () => new Set();
