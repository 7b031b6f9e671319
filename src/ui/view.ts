import type { Variant } from '../chinese/variant.ts';

/** A script that text can be shown in: a variant, or as the page has it. */
export type ScriptChoice = Variant | 'original';

/** What is on in a page, as the popup shows it. The same shape as the page script's own view. */
export interface View {
  readonly reader: boolean;
  readonly script: ScriptChoice;
  readonly glosses: boolean;
  /** Whether pointing at converted text shows its original, without a key held. */
  readonly originals: boolean;
}

/** What the popup asks of a page. A subset of the page script's own commands. */
export type ViewCommand =
  | { readonly kind: 'open-reader' }
  | { readonly kind: 'close-reader' }
  | { readonly kind: 'pick-block' }
  | { readonly kind: 'set-script'; readonly script: ScriptChoice }
  | { readonly kind: 'set-glosses' | 'set-originals'; readonly on: boolean };
