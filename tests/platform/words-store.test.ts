import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeWords, forgetBrokenWords, loadWords } from '../../src/platform/words-store.ts';
import { putRow } from '../../src/words/edit-words.ts';
import {
  NO_WORDS,
  type OwnWords,
  readWords,
  storedWords,
  WORD_LISTS,
} from '../../src/words/own-words.ts';
import { SOME_WORDS } from '../words/any-words.ts';
import { corruptedBlobs } from './corrupted-blobs.ts';
import { FakeStorage } from './fake-storage.ts';

const area = vi.hoisted(() => ({ local: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { storage: area } }));

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  area.local = storage;
});

const SEED = 20260102;
const ADDED = { list: 'known', row: 'sprint' } as const;

/** The rows of all lists, so that one can be looked for. */
const rowsOf = (words: OwnWords): string[] =>
  WORD_LISTS.flatMap((name) => words[name].map((row) => `${name} ${JSON.stringify(row)}`));

describe('words that are damaged in storage', () => {
  const blobs = corruptedBlobs(storedWords(SOME_WORDS), 1_000, SEED);
  const lastGood = storedWords({ ...NO_WORDS, known: ['last', 'good'] });

  it(`leaves out what is broken, keeps the rest and the copy (1,000 blobs, seed ${SEED})`, async () => {
    for (const { name, stored } of blobs) {
      storage.items = { words: structuredClone(stored), 'words-last-good': lastGood };
      const before = await loadWords();
      expect(readWords(storedWords(before.words)), name).toEqual({
        words: before.words,
        broken: 0,
      });
      for (const row of rowsOf(readWords(stored).words)) {
        expect(rowsOf(before.words), `${name}: ${row}`).toContain(row);
      }
      const change = await changeWords(putRow(ADDED));
      expect(change.ok && rowsOf(change.after), name).toEqual(
        expect.arrayContaining(rowsOf(before.words)),
      );
      expect((await loadWords()).broken > 0, name).toBe(before.broken > 0);
      if (before.broken > 0) expect(storage.items['words-broken'], name).toEqual(stored);

      await forgetBrokenWords();
      expect(await loadWords(), name).toEqual({
        words: change.ok ? change.after : undefined,
        broken: 0,
      });
      expect('words-broken' in storage.items, name).toBe(false);
    }
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['text', '{"version":1,"known":["dead'],
  ])('takes the last good copy when storage holds %s', async (_name, stored) => {
    storage.items = { 'words-last-good': storedWords(SOME_WORDS) };
    if (stored !== undefined) storage.items.words = stored;
    const { words, broken } = await loadWords();
    expect(words).toEqual(SOME_WORDS);
    expect(broken).toBeGreaterThan(0);
  });

  it('takes single lists that are lost from the last good copy', async () => {
    const { known, ...rest } = storedWords(SOME_WORDS);
    storage.items = {
      words: { ...rest, terms: 'brunch' },
      'words-last-good': storedWords({ ...SOME_WORDS, conversions: [] }),
    };
    expect(await loadWords()).toEqual({ words: SOME_WORDS, broken: 2 });
    expect(known).toBeDefined();
  });

  it('deletes the copy of unusable rows without touching the others', async () => {
    storage.items = { words: { ...storedWords(SOME_WORDS), known: ['deadline', 7] } };
    expect((await loadWords()).broken).toBe(1);
    await forgetBrokenWords();
    const { words, broken } = await loadWords();
    expect(broken).toBe(0);
    expect(words).toEqual({ ...SOME_WORDS, known: ['deadline'] });
  });
});

describe('storage that does not do as it should', () => {
  it('says so when it fails or is full, and keeps what there was', async () => {
    await changeWords(() => SOME_WORDS);
    const before = structuredClone(storage.items);
    storage.mood = 'full';
    await expect(changeWords(putRow(ADDED))).rejects.toThrow('quota');
    storage.mood = 'failing';
    await expect(loadWords()).rejects.toThrow('unexpected');
    await expect(changeWords(putRow(ADDED))).rejects.toThrow('unexpected');
    expect(storage.items).toEqual(before);
  });

  it('loses no word of many writers at once', async () => {
    const all = Array.from({ length: 60 }, (_, index) => `word${index}`);
    await Promise.all(all.map((row) => changeWords(putRow({ list: 'known', row }))));
    expect(new Set((await loadWords()).words.known)).toEqual(new Set(all));
  });
});
