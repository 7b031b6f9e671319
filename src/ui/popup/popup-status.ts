import type { Readiness } from '../../article/article.ts';
import type { View } from '../view.ts';

/** What the popup knows of the page under it. */
export type PopupStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unsupported'; readonly reason: 'browser-page' | 'no-access' }
  | {
      readonly kind: 'page';
      /** Null until the detector has reported. */
      readonly readiness: Readiness | null;
      readonly view: View;
      /** How much of a conversion is done, 0 to 1; null when none is under way. */
      readonly progress: number | null;
    };
