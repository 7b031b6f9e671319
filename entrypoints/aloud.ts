import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../src/session/page-parts.ts';
import { openAloud } from '../src/ui/reader/aloud-bar.ts';

/** Injected when an article is first read aloud. */
export default defineUnlistedScript(() => providePart('aloud', { openAloud }));
