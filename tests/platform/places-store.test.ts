import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlace, readPlace } from '../../src/platform/places-store.ts';
import { FakeStorage } from './fake-storage.ts';

const area = vi.hoisted(() => ({ local: undefined as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { storage: area } }));

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  area.local = storage;
});

const tab = (path: string, incognito = false) => ({
  url: `https://example.org/${path}`,
  incognito,
});

describe('places', () => {
  it('come back for the same article, whatever the fragment, and for no other', async () => {
    await keepPlace(tab('a?id=1#top'), { block: 12, share: 0.25 });
    expect(await readPlace(tab('a?id=1#note-3'))).toEqual({ block: 12, share: 0.25 });
    expect(await readPlace(tab('a?id=2'))).toBeNull();
  });

  it('are forgotten when the article was read to its end', async () => {
    await keepPlace(tab('a'), { block: 3, share: 0 });
    await keepPlace(tab('a'), null);
    expect(await readPlace(tab('a'))).toBeNull();
    expect(storage.items.places).toEqual([]);
  });

  it('leave no trace of private windows, nor read one there', async () => {
    await keepPlace(tab('a', true), { block: 3, share: 0 });
    expect(storage.items).toEqual({});
    await keepPlace(tab('a'), { block: 3, share: 0 });
    expect(await readPlace(tab('a', true))).toBeNull();
    await keepPlace(tab('a', true), null);
    expect(await readPlace(tab('a'))).not.toBeNull();
    await keepPlace(undefined, { block: 3, share: 0 });
    expect(storage.items.places).toHaveLength(1);
  });

  it('hold no address, and 300 articles at most: the oldest goes first', async () => {
    for (let number = 0; number < 302; number++) {
      await keepPlace(tab(`article-${number}`), { block: number, share: 0 });
    }
    expect(storage.items.places).toHaveLength(300);
    expect(JSON.stringify(storage.items)).not.toMatch(/example|article/);
    expect(await readPlace(tab('article-1'))).toBeNull();
    expect(await readPlace(tab('article-301'))).toEqual({ block: 301, share: 0 });
  });

  it('survive nonsense in storage', async () => {
    await keepPlace(tab('a'), { block: 3, share: 0.5 });
    const [good] = storage.items.places as unknown[]; // written by the line above
    storage.items.places = [null, 7, ['x'], [1, 2, 3], { block: 1 }, good];
    expect(await readPlace(tab('a'))).toEqual({ block: 3, share: 0.5 });
    storage.items.places = 'nonsense';
    expect(await readPlace(tab('a'))).toBeNull();
    await keepPlace(tab('b'), { block: 1, share: 0 });
    expect(await readPlace(tab('b'))).toEqual({ block: 1, share: 0 });
  });
});
