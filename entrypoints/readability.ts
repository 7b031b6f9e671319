import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readabilityLines } from '../src/article/readability-vote.ts';
import { providePart } from '../src/session/page-parts.ts';

/** Injected when a reader is opened in a page whose body our own scores can not tell. */
export default defineUnlistedScript(() => providePart('readability', { vote: readabilityLines }));
