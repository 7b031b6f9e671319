import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../src/session/page-parts.ts';
import { takeAway } from '../src/session/take-away.ts';

/** Injected when somebody takes an article away for the first time in a page. */
export default defineUnlistedScript(() => providePart('takeaway', { takeAway }));
