import { NO_WISHES, type SiteRule } from '../../src/sites/site-rule.ts';
import type { PopupStatus, SiteStatus } from '../../src/ui/popup/popup-status.ts';
import type { OptionsRequest } from './ui-gallery.tsx';

/** Nothing is on. */
export const VIEW = { reader: false, script: 'original', glosses: true, originals: false } as const;
/** A site without a rule. */
export const SITE: SiteStatus = {
  host: 'news.example',
  section: '/story',
  rules: [],
  origin: 'https://news.example/*',
  access: true,
};
/** A rule that leaves a site alone. */
export const NEVER: SiteRule = { host: 'news.example', path: '/', ...NO_WISHES, never: true };
const LONG_HOST = `${'a-very-long-name-of-a-site'.repeat(2)}.example`;
/** Names as long as they get, and a rule that does everything. */
export const LONG_SITE: SiteStatus = {
  ...SITE,
  host: LONG_HOST,
  section: `/${'section-'.repeat(12)}`,
  rules: [
    { ...NEVER, host: LONG_HOST, never: false, reader: true, script: 'zh-Hant-HK', glosses: true },
  ],
};
/** An article with faults. */
export const ARTICLE = {
  kind: 'page',
  readiness: { readable: true, language: 'zh', script: 'Hant', copies: 2, clutter: 3 },
  view: VIEW,
  progress: null,
  site: SITE,
} as const satisfies PopupStatus;
/** A list. */
export const LIST: PopupStatus = {
  ...ARTICLE,
  readiness: { ...ARTICLE.readiness, readable: false, copies: 0, clutter: 0 },
};
/** A page that is not Chinese. */
export const JAPANESE: PopupStatus = {
  ...ARTICLE,
  readiness: { readable: false, language: 'ja', script: null, copies: 0, clutter: 0 },
  site: null,
};

const RULES = [
  {
    host: 'news.example',
    path: '/',
    reader: true,
    script: 'zh-Hant-TW',
    glosses: null,
    block: null,
    never: false,
  },
  {
    host: '*.forum.example',
    path: '/t',
    reader: false,
    script: null,
    glosses: false,
    block: null,
    never: false,
  },
  { ...NEVER, host: 'work.example' },
] as const;
/** The options of somebody who used them. */
export const FULL: OptionsRequest = { rules: RULES, known: ['KPI', 'DJ'], synced: true };
