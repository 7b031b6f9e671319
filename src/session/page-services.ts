import type { ScriptKind } from '../chinese/script.ts';
import type { Variant } from '../chinese/variant.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import type { Settings } from '../settings.ts';
import type { Translate } from '../ui/translate.ts';

/** Style sheets that only the background can put into a page. */
export type PageStyle = 'reader' | 'terms';

/** What a page's session asks of the world outside its page. */
export interface PageServices {
  /** One string for each that went in. `verdict` is what the whole page is written in. */
  convert(texts: readonly string[], to: Variant, verdict: ScriptKind): Promise<readonly string[]>;
  /** All blocks of the page in order; matches for each. */
  gloss(
    texts: readonly string[],
    variant: Variant,
    repeat: 'all' | 'first',
  ): Promise<readonly (readonly GlossaryMatch[])[]>;
  setStyle(style: PageStyle, on: boolean): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  openOptions(): Promise<void>;
  /** Told of what failed while nobody waited for it. */
  report(error: unknown): void;
  readonly translate: Translate;
}
