import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../src/session/page-parts.ts';
import { saveTerms } from '../src/session/save-terms.ts';
import { takeAway } from '../src/session/take-away.ts';
import { copyText } from '../src/ui/copy-text.ts';

/** Injected when somebody takes an article or its terms away for the first time in a page. */
export default defineUnlistedScript(() =>
  providePart('takeaway', { takeAway, copyText, saveTerms }),
);
