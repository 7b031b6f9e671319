import { isVariant, type Variant } from '../chinese/variant.ts';

/** What the text of the page and the reader is shown in: as the author wrote it, or a variant. */
export type ScriptChoice = Variant | 'original';

/** What is on in this page. Everything the page script shows follows from this value alone. */
export interface View {
  readonly reader: boolean;
  readonly script: ScriptChoice;
  /** Whether terms are marked on the page itself. */
  readonly glosses: boolean;
  /** Whether terms are marked in the reader; the user's setting says how it starts. */
  readonly readerGlosses: boolean;
  /** Whether pointing at converted text shows its original, without a key held. */
  readonly originals: boolean;
}

/** The page as it was found: nothing is on. */
export const initialView: View = {
  reader: false,
  script: 'original',
  glosses: false,
  readerGlosses: false,
  originals: false,
};

/** What the user (or a site rule of theirs) can ask for. */
export type Command =
  | { readonly kind: 'open-reader' }
  | { readonly kind: 'read-selection' }
  /** Lets the user point at the block that is the article, and opens the reader with it. */
  | { readonly kind: 'pick-block' }
  | { readonly kind: 'close-reader' }
  | { readonly kind: 'toggle-reader' }
  | { readonly kind: 'set-script'; readonly script: ScriptChoice }
  | { readonly kind: 'set-glosses' | 'set-originals'; readonly on: boolean };

/** The view after a command: the same object when the command changes nothing. */
export function step(view: View, command: Command): View {
  switch (command.kind) {
    case 'open-reader':
    case 'read-selection':
      return view.reader ? view : { ...view, reader: true };
    case 'close-reader':
    case 'pick-block':
      return view.reader ? { ...view, reader: false } : view;
    case 'toggle-reader':
      return { ...view, reader: !view.reader };
    case 'set-script':
      return view.script === command.script ? view : withScript(view, command.script);
    case 'set-glosses':
      return withGlosses(view, command.on);
    case 'set-originals': {
      const originals = command.on && view.script !== 'original';
      return view.originals === originals ? view : { ...view, originals };
    }
  }
}

/** Whether terms are marked on what the user sees now: the reader when it is open, or the page. */
export function glossesShown(view: View): boolean {
  return view.reader ? view.readerGlosses : view.glosses;
}

/** Whether a value from outside (a message) is a command. */
export function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'open-reader':
    case 'read-selection':
    case 'pick-block':
    case 'close-reader':
    case 'toggle-reader':
      return true;
    case 'set-script':
      return 'script' in value && (value.script === 'original' || isVariant(value.script));
    case 'set-glosses':
    case 'set-originals':
      return 'on' in value && typeof value.on === 'boolean';
    default:
      return false;
  }
}

/** Where the original stands there is none to be pointed at. */
function withScript(view: View, script: ScriptChoice): View {
  return { ...view, script, originals: view.originals && script !== 'original' };
}

/** On marks what is in front; off silences both, so that nothing unasked-for waits below. */
function withGlosses(view: View, on: boolean): View {
  const next = on
    ? view.reader
      ? { ...view, readerGlosses: true }
      : { ...view, glosses: true }
    : { ...view, glosses: false, readerGlosses: false };
  const same = next.glosses === view.glosses && next.readerGlosses === view.readerGlosses;
  return same ? view : next;
}
