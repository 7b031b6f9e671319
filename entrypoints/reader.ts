import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractSteps } from '../src/article/extract.ts';
import { providePart } from '../src/session/page-parts.ts';
import { openReader } from '../src/ui/reader/open-reader.tsx';
import { openWaiting } from '../src/ui/reader/open-waiting.ts';

/** Injected beside the page script when the reader is opened for the first time in a page. */
export default defineUnlistedScript(() =>
  providePart('reader', { extractSteps, openReader, openWaiting }),
);
