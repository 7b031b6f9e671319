import type { Readiness } from '../article/article.ts';
import type { ScriptKind } from '../chinese/script.ts';
import type { Variant } from '../chinese/variant.ts';
import type { GlossaryMatch } from '../glossary/entry.ts';
import type { Command } from '../page/view.ts';
import type { AddedWord, PageStyle, ReadingOn } from '../session/page-services.ts';
import type { PartName } from '../session/part-names.ts';
import type { SessionState } from '../session/session-contract.ts';
import type { Settings } from '../settings.ts';
import type { SiteRule } from '../sites/site-rule.ts';
import type { TakeAwayWish } from '../takeaway/take-away-forms.ts';
import type { PopupStatus } from '../ui/popup/popup-status.ts';
import type { ReadingPlace } from '../ui/reader/reading-place.ts';

/** What the background says of a tab to the popup. */
export type TabStatus = Exclude<PopupStatus, { kind: 'loading' | 'failed' }>;

/** Requests to the background, and what each is answered with. */
export interface BackgroundCalls {
  /** From the detector, whenever it ran; `fresh` once a load of the page. */
  detected: { request: { readiness: Readiness; fresh: boolean }; reply: null };
  /** From the page script. One string comes back for each that went in; `exact`: by the dictionary alone. */
  convert: {
    request: { texts: readonly string[]; to: Variant; verdict: ScriptKind; exact?: boolean };
    reply: readonly string[];
  };
  /** From the page script: all blocks of the page in order; matches for each. */
  gloss: {
    request: {
      texts: readonly string[];
      variant: Variant;
      repeat: 'all' | 'first';
      sectionStarts: readonly number[];
    };
    reply: readonly (readonly GlossaryMatch[])[];
  };
  /** From the page script: add or remove one of our style sheets in its tab. */
  style: { request: { style: PageStyle; on: boolean }; reply: null };
  /** From the page script: the selector of the block that is read on this site; null for none. */
  rememberedBlock: { request: Record<never, never>; reply: string | null };
  /** From the page script: remembers that. */
  rememberBlock: { request: { block: string }; reply: null };
  /** From the page script: runs a part's script in its frame. */
  loadPart: { request: { part: PartName }; reply: null };
  settings: { request: Record<never, never>; reply: Settings };
  changeSettings: { request: { change: Partial<Settings> }; reply: Settings };
  openOptions: { request: Record<never, never>; reply: null };
  /** From the page script: a word of a tooltip goes into one of the user's lists. */
  addWord: { request: { word: AddedWord }; reply: null };
  /** From the page script: its tab goes to the next page of an article. */
  readOn: { request: { reading: ReadingOn }; reply: null };
  /** From the popup: takes away what the tab's reader shows. A text to copy, or a file's name. */
  takeAway: { request: { tabId: number; wish: TakeAwayWish }; reply: string };
  /** From the page script: where in its tab's page the user was reading. */
  readingPlace: { request: Record<never, never>; reply: ReadingPlace | null };
  keepPlace: { request: { place: ReadingPlace | null }; reply: null };
  /** From the popup. */
  status: { request: { tabId: number }; reply: TabStatus };
  act: { request: { tabId: number; command: Command }; reply: TabStatus };
  siteRule: { request: { tabId: number; rule: SiteRule }; reply: TabStatus };
}

/** Requests to the page script, and what each is answered with. */
export interface PageCalls {
  state: { request: Record<never, never>; reply: SessionState };
  command: { request: { command: Command }; reply: SessionState };
  /** A text to copy, or the name of the file that was saved. */
  takeAway: { request: { wish: TakeAwayWish }; reply: string };
  settingsChanged: { request: { settings: Settings }; reply: null };
  /** The words themselves stay in the background. */
  wordsChanged: { request: { conversions: boolean }; reply: null };
}

/** A request as it travels. */
export type Message<Calls, Kind extends keyof Calls = keyof Calls> = {
  [K in Kind]: Calls[K] extends { request: infer Request } ? Request & { readonly kind: K } : never;
}[Kind];

/** An answer as it travels: errors cross contexts as data. */
export type Answer<Reply> =
  | { readonly ok: true; readonly value: Reply }
  | { readonly ok: false; readonly error: string };

/** What a call of that kind is answered with. */
export type ReplyOf<Calls, Kind extends keyof Calls> = Calls[Kind] extends { reply: infer Reply }
  ? Reply
  : never;

/** A function for each kind of call. `sender` says where the request came from. */
export type Handlers<Calls, Sender> = {
  readonly [Kind in keyof Calls]: (
    request: Message<Calls, Kind>,
    sender: Sender,
  ) => Promise<ReplyOf<Calls, Kind>> | ReplyOf<Calls, Kind>;
};
