import type { MessageKey } from '../translate.ts';

/** A key of the reader: one press, without Ctrl, Alt or Meta. */
export interface ReaderKey {
  /** As `KeyboardEvent.key` has them, any of them; the first is the one that the help shows. */
  readonly keys: readonly string[];
  /** The `data-action` that it presses, or what the reader does without a control. */
  readonly action: string;
  readonly name: MessageKey;
}

/** Every key that the reader binds; what the help sheet shows is made from the same rows. */
export const READER_KEYS: readonly ReaderKey[] = [
  { keys: ['1'], action: 'script-original', name: 'keyOriginal' },
  { keys: ['2'], action: 'script-zh-Hans-CN', name: 'keySimplified' },
  { keys: ['3'], action: 'script-zh-Hant-TW', name: 'keyTaiwan' },
  { keys: ['4'], action: 'script-zh-Hant-HK', name: 'keyHongKong' },
  { keys: ['g'], action: 'glosses', name: 'glosses' },
  { keys: ['+', '='], action: 'size-larger', name: 'sizeLarger' },
  { keys: ['-'], action: 'size-smaller', name: 'sizeSmaller' },
  { keys: ['t'], action: 'theme', name: 'keyTheme' },
  { keys: ['v'], action: 'vertical', name: 'vertical' },
  { keys: ['n'], action: 'next-heading', name: 'keyNextHeading' },
  { keys: ['p'], action: 'previous-heading', name: 'keyPreviousHeading' },
  { keys: ['c'], action: 'contents', name: 'contents' },
  { keys: ['w'], action: 'terms', name: 'articleTerms' },
  { keys: ['r'], action: 'aloud', name: 'aloud' },
  { keys: ['a'], action: 'appearance', name: 'appearance' },
  { keys: ['?'], action: 'help', name: 'keyboardHelp' },
];

/** Keys that the browser itself gives every page that scrolls, and those of the reader's surfaces. */
export const NATIVE_KEYS: readonly {
  readonly keys: readonly string[];
  readonly name: MessageKey;
}[] = [
  { keys: ['Space', 'PageDown'], name: 'keyPageOn' },
  { keys: ['Shift+Space', 'PageUp'], name: 'keyPageBack' },
  { keys: ['Tab'], name: 'keyTab' },
  { keys: ['Enter'], name: 'keyEnter' },
  { keys: ['Esc'], name: 'keyEscape' },
];

/**
 * Calls `onAction` for the keys of {@link READER_KEYS}, unless somebody is writing or the key is
 * part of a combination. `onAction` says whether it did something. Ends with `signal`.
 */
export function listenToReaderKeys(
  surface: HTMLElement,
  isOn: () => boolean,
  onAction: (action: string) => boolean,
  signal: AbortSignal,
): void {
  surface.addEventListener(
    'keydown',
    (event) => {
      if (!isOn() || event.defaultPrevented || event.isComposing || isWriting(event.target)) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const pressed = event.key.toLowerCase();
      const row = READER_KEYS.find(({ keys }) => keys.includes(pressed));
      if (row !== undefined && onAction(row.action)) event.preventDefault();
    },
    { signal },
  );
}

/** Choosing by letters belongs to a field or a list of options. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), textarea, select') !== null
  );
}
