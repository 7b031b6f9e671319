import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OriginalPeek } from '../src/session/original-peek.ts';
import { PageMarks } from '../src/session/page-marks.ts';
import { providePart } from '../src/session/page-parts.ts';

/** Injected when a page is glossed or converted for the first time. */
export default defineUnlistedScript(() => providePart('marks', { PageMarks, OriginalPeek }));
