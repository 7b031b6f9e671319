import { readabilityLines } from './readability-vote.ts';
import { findThread } from './thread.ts';

/** What only some pages need: the reader loads it when one of them asks for it. */
export const UNUSUAL_PAGES = {
  /** Where our own scores are not sure of the body, and for other languages than Chinese. */
  vote: readabilityLines,
  /** Where an address or a software says that this is a forum. */
  findThread,
};

/** See {@link UNUSUAL_PAGES}. */
export type UnusualPages = typeof UNUSUAL_PAGES;
