import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageMarks } from '../src/session/page-marks.ts';
import { providePart } from '../src/session/page-parts.ts';

/** Injected when glosses are first shown on the page itself. */
export default defineUnlistedScript(() =>
  providePart('marks', { createMarks: (options) => new PageMarks(options) }),
);
