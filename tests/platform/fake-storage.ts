/** What a storage area does when it is asked: as it should, not at all, or after a while. */
export type StorageMood = 'well' | 'failing' | 'full' | 'slow';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** A storage area like the browsers' `storage.local`, whose faults a test chooses. */
export class FakeStorage {
  mood: StorageMood = 'well';
  /** Calls so far that wrote something. */
  writes = 0;
  items: Record<string, unknown> = {};
  readonly #listeners: ((changes: Changes) => void)[] = [];

  readonly onChanged = {
    addListener: (listener: (changes: Changes) => void) => {
      this.#listeners.push(listener);
    },
  };

  async get(keys: string | readonly string[]): Promise<Record<string, unknown>> {
    await this.#answer(false);
    const wanted = typeof keys === 'string' ? [keys] : keys;
    const found = wanted.filter((key) => Object.hasOwn(this.items, key));
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.items[key]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await this.#answer(true);
    const changes: Changes = {};
    for (const [key, newValue] of Object.entries(structuredClone(items))) {
      changes[key] = { oldValue: this.items[key], newValue };
      this.items[key] = newValue;
    }
    this.writes += 1;
    for (const listener of this.#listeners) listener(changes);
  }

  async remove(key: string): Promise<void> {
    await this.#answer(false);
    delete this.items[key];
    this.writes += 1;
  }

  async #answer(writes: boolean): Promise<void> {
    if (this.mood === 'failing') throw new Error('An unexpected error occurred');
    if (this.mood === 'full' && writes) throw new Error('QUOTA_BYTES quota exceeded');
    // every call takes at least a turn, so that writers without a lock do get in each other's way
    await new Promise<void>((done) => {
      if (this.mood === 'slow') setTimeout(done, 20);
      else setImmediate(done);
    });
  }
}
