import type { WordsChange, WordsEdit } from '../words/edit-words.ts';
import { excessOf, type OwnWords, readWords, storedWords } from '../words/own-words.ts';
import { browser } from './browser.ts';

const KEY = 'words';
/** The words before the last change; used when what is stored is unusable as a whole. */
const LAST_GOOD_KEY = 'words-last-good';
/** All that is read to know the words. */
export const WORDS_KEYS: string[] = [KEY, LAST_GOOD_KEY];
/** One writer at a time, over all contexts of the extension. */
export const WORDS_LOCK = 'qingdu-words';
/** Where unusable stored words are kept aside, so that nothing of the user's is overwritten. */
const BROKEN_KEY = 'words-broken';

/** The user's words, and how many of the stored rows are unusable. Rejects when storage fails. */
export async function loadWords(): Promise<{ readonly words: OwnWords; readonly broken: number }> {
  const stored = await browser.storage.local.get([KEY, LAST_GOOD_KEY]);
  return goodWords(stored[KEY], stored[LAST_GOOD_KEY]);
}

/**
 * Changes the words, one writer at a time over all contexts of the extension, and keeps the last
 * good copy. A change that makes the lists too large is not made. Rejects when storage fails.
 */
export async function changeWords(edit: WordsEdit): Promise<WordsChange> {
  return navigator.locks.request(WORDS_LOCK, async () => {
    const stored = await browser.storage.local.get(WORDS_KEYS);
    const before = wordsIn(stored);
    const after = edit(before);
    if (after === before) return { ok: true, before, after };
    const reason = excessOf(after);
    if (reason !== undefined) return { ok: false, reason };
    await browser.storage.local.set(wordsItems(after, stored));
    return { ok: true, before, after };
  });
}

/** What is written for these words instead of what is stored; a writer holds the lock. */
export function wordsItems(
  after: OwnWords,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { words: before, broken } = goodWords(stored[KEY], stored[LAST_GOOD_KEY]);
  return {
    [KEY]: storedWords(after),
    [LAST_GOOD_KEY]: storedWords(before),
    ...(broken > 0 && { [BROKEN_KEY]: stored[KEY] }),
  };
}

/** The words in what storage held. */
export function wordsIn(stored: Readonly<Record<string, unknown>>): OwnWords {
  return goodWords(stored[KEY], stored[LAST_GOOD_KEY]).words;
}

/** Calls back whenever any context changed the words; says whether conversions are among them. */
export function onWordsChanged(listener: (conversions: boolean) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (!change) return;
    const [before, after] = [change.oldValue, change.newValue].map((stored) =>
      JSON.stringify(readWords(stored).words.conversions),
    );
    listener(before !== after);
  });
}

function goodWords(stored: unknown, lastGood: unknown) {
  const isUnusable = stored !== undefined && (typeof stored !== 'object' || stored === null);
  if (!isUnusable) return readWords(stored);
  return { words: readWords(lastGood).words, broken: 1 };
}
