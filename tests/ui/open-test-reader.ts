import { onTestFinished, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { openReader } from '../../src/ui/reader/open-reader.tsx';
import type {
  ReaderCallbacks,
  ReaderContent,
  ReaderState,
} from '../../src/ui/reader/reader-contract.ts';
import { type AddControls, addControls } from '../../src/ui/reader/reader-controls.tsx';
import { traditionalArticle } from './sample-articles.ts';
import { translateFrom } from './translate-from-file.ts';

/** The state that most tests begin with. */
export const STATE: ReaderState = {
  script: 'original',
  glosses: true,
  settings: DEFAULT_SETTINGS,
};

/** Opens a reader over a small page; it is closed when the test is over. */
export function openTestReader(
  content: ReaderContent = { ok: true, article: traditionalArticle(document) },
  state: ReaderState = STATE,
  loadControls: () => AddControls | Promise<AddControls> = () => addControls,
) {
  const asked = {
    onClose: vi.fn(),
    onScript: vi.fn(),
    onGlosses: vi.fn(),
    onSettings: vi.fn(),
    onPickBlock: vi.fn(),
    onReadAloud: vi.fn(),
    onReadSelection: vi.fn(),
    onOpenOptions: vi.fn(),
    onSaveTerms: vi.fn(),
    onTakeAway: vi.fn(async () => ''),
    onNextPage: vi.fn(),
    onPlace: vi.fn(),
    onWord: vi.fn(),
  } satisfies ReaderCallbacks;
  const translate = translateFrom('zh_TW');
  const opened = openReader(document, content, state, asked, translate, loadControls);
  onTestFinished(() => opened.close());
  const get = (action: string) =>
    opened.root.querySelector<HTMLElement>(`[data-action="${action}"]`);
  const find = (action: string) => {
    const found = get(action);
    if (found === null) throw new Error(`There is no control ${action}`);
    return found;
  };
  return { opened, asked, find, has: (action: string) => get(action) !== null };
}

/** Preact draws state changes of components in a microtask or a little later. */
export const drawn = () => new Promise((done) => setTimeout(done, 20));

/** Presses Escape where an element has the focus. */
export const pressEscape = (from: Element) =>
  from.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
