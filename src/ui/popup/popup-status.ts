import type { Readiness } from '../../article/article.ts';
import type { SiteRule } from '../../sites/site-rule.ts';
import type { View } from '../view.ts';

/** What the popup knows of the page's site and the user's rules for it. */
export interface SiteStatus {
  readonly host: string;
  /** The part of the site that the page is in, as `/news`; null right below the host. */
  readonly section: string | null;
  /** The rules whose place the page is in; the first one holds. */
  readonly rules: readonly SiteRule[];
  /** The site as a match pattern, to ask for access with. */
  readonly origin: string;
  /** Whether the browser lets us act there without a click. */
  readonly access: boolean;
}

/** What the popup knows of the page under it. */
export type PopupStatus =
  | { readonly kind: 'loading' }
  /** The background gave no answer, or the page went away under it. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'unsupported'; readonly reason: 'browser-page' | 'no-access' }
  | {
      readonly kind: 'page';
      /** Null until the detector has reported. */
      readonly readiness: Readiness | null;
      readonly view: View;
      /** How much of a conversion is done, 0 to 1; null when none is under way. */
      readonly progress: number | null;
      /** Null where no rule can be made. */
      readonly site: SiteStatus | null;
    };
