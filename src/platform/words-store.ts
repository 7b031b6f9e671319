import type { WordsChange, WordsEdit } from '../words/edit-words.ts';
import {
  excessOf,
  type OwnWords,
  readWords,
  storedWords,
  type WordsReading,
  withLastGood,
} from '../words/own-words.ts';
import { browser } from './browser.ts';

const KEY = 'words';
/** The words before the last change; used for what is stored but unusable. */
const LAST_GOOD_KEY = 'words-last-good';
/** All that is read to know the words. */
export const WORDS_KEYS: string[] = [KEY, LAST_GOOD_KEY];
/** One writer at a time, over all contexts of the extension. */
export const WORDS_LOCK = 'qingdu-words';
/** Where unusable stored words are kept aside, so that nothing of the user's is overwritten. */
const BROKEN_KEY = 'words-broken';

/**
 * The user's words, and how many of the stored rows (or whole lists) are unusable now or were so
 * when they were kept aside. Rejects when storage fails.
 */
export async function loadWords(): Promise<WordsReading> {
  const stored = await browser.storage.local.get([KEY, LAST_GOOD_KEY, BROKEN_KEY]);
  const { words, broken } = goodWords(stored);
  const aside = stored[BROKEN_KEY];
  // A list that was missing leaves no row to count.
  const before = aside === undefined ? 0 : Math.max(1, readWords(aside).broken);
  return { words, broken: broken + before };
}

/**
 * Changes the words, one writer at a time over all contexts of the extension, and keeps the last
 * good copy. A change that makes the lists too large is not made. Rejects when storage fails.
 */
export async function changeWords(edit: WordsEdit): Promise<WordsChange> {
  return alone(async () => {
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
export function wordsItems(after: OwnWords, stored: Stored): Record<string, unknown> {
  const { words: before, broken } = goodWords(stored);
  return {
    [KEY]: storedWords(after),
    [LAST_GOOD_KEY]: storedWords(before),
    ...(broken > 0 && { [BROKEN_KEY]: stored[KEY] ?? null }),
  };
}

/** The words in what storage held. */
export function wordsIn(stored: Stored): OwnWords {
  return goodWords(stored).words;
}

/** Throws away what was unusable: the user has read how much it was. */
export async function forgetBrokenWords(): Promise<void> {
  await alone(async () => {
    const stored = await browser.storage.local.get(WORDS_KEYS);
    const { words, broken } = goodWords(stored);
    const good = storedWords(words);
    if (broken > 0) await browser.storage.local.set({ [KEY]: good, [LAST_GOOD_KEY]: good });
    await browser.storage.local.remove(BROKEN_KEY);
  });
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

type Stored = Readonly<Record<string, unknown>>;

function goodWords(stored: Stored): WordsReading {
  return withLastGood(stored[KEY], stored[LAST_GOOD_KEY]);
}

function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(WORDS_LOCK, work);
}
