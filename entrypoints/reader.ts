import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractBy } from '../src/article/extract.ts';
import { providePart } from '../src/session/page-parts.ts';
import { openReader } from '../src/ui/reader/open-reader.tsx';

/** Injected beside the page script when the reader is opened for the first time in a page. */
export default defineUnlistedScript(() => providePart('reader', { extractBy, openReader }));
