import { GREATEST_GROWTH, LONGEST_VALUE } from '../../src/chinese/dictionary-layout.ts';
import type { UnitPool } from './unit-pool.ts';

/** What a value table expects of a unit that no value overrides. */
type MapUnit = (unit: string) => string | undefined;

/**
 * The values of the keys of one trie, in one or more tables (one for each configuration that
 * matches these keys). Most keys become just what the character map makes of them: they get id 0
 * and no place. The others share ids when all their values are alike, unit by unit.
 */
export class TrieValues {
  /** The keys, sorted by UTF-16 units. */
  readonly keys: readonly string[];
  /** Value id of every key, after {@link assignIds}. */
  readonly ids = new Map<string, number>();
  readonly #pool: UnitPool;
  readonly #placesOfKey: number[][];
  #placesOfId: number[][] = [[]];

  constructor(keys: ReadonlySet<string>, pool: UnitPool) {
    this.keys = [...keys].sort();
    this.#pool = pool;
    this.#placesOfKey = this.keys.map(() => []);
  }

  /** Adds a table; returns its index. */
  addTable(values: ReadonlyMap<string, string>, mapUnit: MapUnit): number {
    this.keys.forEach((key, i) => {
      const value = values.get(key);
      if (value === undefined) throw new Error(`no value for ${key}`);
      const units = valueUnits(key, value, mapUnit);
      const isMapped = units.every((unit) => unit === 0) && units.length === key.length;
      this.#placesOfKey[i]?.push(isMapped ? 0 : this.#pool.place([units.length, ...units]));
    });
    return (this.#placesOfKey[0]?.length ?? 0) - 1;
  }

  /** Gives out ids by falling frequency, so that common ids have short codes when deflated. */
  assignIds(): void {
    const counts = new Map<string, number>();
    for (const places of this.#placesOfKey) {
      const name = places.join();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const tableCount = this.#placesOfKey[0]?.length ?? 0;
    const mapped = new Array<number>(tableCount).fill(0).join();
    counts.delete(mapped);
    const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const idOf = new Map([[mapped, 0], ...names.map(([name], i) => [name, i + 1] as const)]);
    this.#placesOfId = [new Array<number>(tableCount).fill(0)];
    this.keys.forEach((key, i) => {
      const places = this.#placesOfKey[i] ?? [];
      const id = idOf.get(places.join()) ?? 0;
      this.ids.set(key, id);
      this.#placesOfId[id] = places;
    });
  }

  /** For each table, the place in the pool of every value id. */
  tables(): number[][] {
    const tableCount = this.#placesOfKey[0]?.length ?? 0;
    return Array.from({ length: tableCount }, (_, table) =>
      this.#placesOfId.map((places) => places[table] ?? 0),
    );
  }
}

/** The value with 0 wherever the character map gives that unit anyway. */
function valueUnits(key: string, value: string, mapUnit: MapUnit): number[] {
  if (value.length > LONGEST_VALUE || value.length > GREATEST_GROWTH * key.length) {
    throw new Error(`the value of ${key} is too long: ${value}`);
  }
  const literal = Array.from({ length: value.length }, (_, i) => value.charCodeAt(i));
  if (key.length !== value.length) return literal;
  return literal.map((unit, i) => (mapUnit(key.charAt(i)) === value.charAt(i) ? 0 : unit));
}
