import type { LanguageOf } from '../article/language.ts';
import type { ScriptKind } from '../chinese/script.ts';
import type { View } from '../page/view.ts';
import type { Settings } from '../settings.ts';

/** What a session says of itself to the popup. */
export interface SessionState {
  readonly view: View;
  /** Share of the page converted so far, 0 to 1; null when no conversion is under way. */
  readonly progress: number | null;
  /** Whether the reader's script is here, so that the reader can be opened. */
  readonly canRead: boolean;
}

/** What a session has to know of its page and its user. */
export interface SessionStart {
  readonly settings: Settings;
  /** What the whole page is written in. */
  readonly verdict: ScriptKind;
  /** The detector's, for what is extracted. */
  readonly languageOf: LanguageOf;
  /** Selector of what the user has chosen to read on this site; null for none. */
  readonly block?: string | null;
}
