import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { UNUSUAL_PAGES } from '../src/article/unusual-pages.ts';
import { providePart } from '../src/session/page-parts.ts';

/** Injected when a reader is opened in a page whose body our own scores can not tell, or a forum. */
export default defineUnlistedScript(() => providePart('unusual', UNUSUAL_PAGES));
