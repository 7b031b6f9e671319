import type { Variant } from '../chinese/variant.ts';

/** What the text of the page and the reader is shown in: as the author wrote it, or a variant. */
export type ScriptChoice = Variant | 'original';

/** What is on in this page. Everything the page script shows follows from this value alone. */
export interface View {
  readonly reader: boolean;
  readonly script: ScriptChoice;
  readonly glosses: boolean;
}

/** The page as it was found: nothing is on. */
export const initialView: View = { reader: false, script: 'original', glosses: false };

/** What the user (or a site rule of theirs) can ask for. */
export type Command =
  | { readonly kind: 'open-reader' }
  | { readonly kind: 'close-reader' }
  | { readonly kind: 'toggle-reader' }
  | { readonly kind: 'set-script'; readonly script: ScriptChoice }
  | { readonly kind: 'set-glosses'; readonly on: boolean };

/** The view after a command: the same object when the command changes nothing. */
export function step(view: View, command: Command): View {
  switch (command.kind) {
    case 'open-reader':
      return view.reader ? view : { ...view, reader: true };
    case 'close-reader':
      return view.reader ? { ...view, reader: false } : view;
    case 'toggle-reader':
      return { ...view, reader: !view.reader };
    case 'set-script':
      return view.script === command.script ? view : { ...view, script: command.script };
    case 'set-glosses':
      return view.glosses === command.on ? view : { ...view, glosses: command.on };
  }
}
