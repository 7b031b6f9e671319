import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import {
  CONFIGURATIONS,
  type Configuration,
  DICTIONARY_FAMILIES,
  type DictionaryFamily,
  familyOf,
} from '../src/chinese/configuration.ts';
import {
  checksum,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  NONE,
  SECTIONS,
  type Section,
} from '../src/chinese/dictionary-layout.ts';
import { packTries } from './compile-dictionary/double-array.ts';
import { type Recipe, readRecipe, type Stage } from './compile-dictionary/opencc-source.ts';
import { TrieValues } from './compile-dictionary/trie-values.ts';
import { stepsBetween, UnitPool } from './compile-dictionary/unit-pool.ts';

/**
 * Compiles the dictionaries of one family from the data that opencc-js ships into the binary that
 * `src/chinese/dictionary.ts` views. Deterministic. Takes about a second; nothing is cached.
 */
export function compileDictionary(family: DictionaryFamily): Uint8Array<ArrayBuffer> {
  const names = CONFIGURATIONS.filter((name) => familyOf(name) === family);
  const recipes = new Map(names.map((name) => [name, readRecipe(name)]));
  return new FamilyCompiler(recipes).compile();
}

/** Compiles every family into `directory`, as `<family>.bin`; returns sizes in bytes. */
export function writeDictionaries(
  directory: string,
): { file: string; raw: number; deflated: number }[] {
  mkdirSync(directory, { recursive: true });
  return DICTIONARY_FAMILIES.map((family) => {
    const file = join(directory, `${family}.bin`);
    const bytes = compileDictionary(family);
    if (!isSameFile(file, bytes)) writeFileSync(file, bytes);
    return { file, raw: bytes.length, deflated: deflateRawSync(bytes, { level: 9 }).length };
  });
}

function isSameFile(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false; // not there yet
  }
}

/** Values of a UTF-16 unit. */
const UNITS = 0x10000;

/** A trie with the value tables that hang on it. */
interface TrieDraft {
  readonly values: TrieValues;
  readonly index: number;
}

class FamilyCompiler {
  readonly #recipes: ReadonlyMap<Configuration, Recipe>;
  readonly #values = new UnitPool();
  readonly #tails = new UnitPool();
  readonly #drafts: TrieDraft[] = [];
  readonly #bySignature = new Map<string, TrieDraft>();
  readonly #stages: { stage: Stage; signature: string }[] = [];

  constructor(recipes: ReadonlyMap<Configuration, Recipe>) {
    this.#recipes = recipes;
  }

  compile(): Uint8Array<ArrayBuffer> {
    const stageRecords: (() => number[])[] = [];
    const characters: number[] = [];
    const stageIndex = (stage: Stage): number => {
      const signature = signatureOf(stage);
      const known = this.#stages.findIndex((other) => other.signature === signature);
      if (known >= 0) return known;
      this.#stages.push({ stage, signature });
      const phrases = this.#addTable(new Set(stage.phrases.keys()), stage.phrases, stage);
      const odd = this.#addTable(new Set(stage.odd.keys()), stage.odd, stage);
      const first = characters.length;
      const pairs = [...stage.characters].sort(([a], [b]) => (a < b ? -1 : 1));
      characters.push(...stepsBetween(pairs.map(([from]) => from.charCodeAt(0))));
      characters.push(...pairs.map(([, to]) => to.charCodeAt(0)));
      stageRecords.push(() => [...phrases(), ...odd(), first, pairs.length]);
      return this.#stages.length - 1;
    };
    const configurationRecords: (() => number[])[] = [];
    for (const [name, recipe] of this.#recipes) {
      const normalise = stageIndex(recipe.normalise);
      const chain = recipe.chain.map(stageIndex);
      const [first, second] = recipe.chain;
      if (!first) throw new Error(`${name} has no steps`);
      if (second) refuseOddValues(name, first, second);
      const keys = recipe.segments ?? new Set(first.phrases.keys());
      const fused = this.#addTable(
        keys,
        new Map([...keys].map((key) => [key, convertAlong(recipe.chain, key)])),
        ...recipe.chain,
      );
      configurationRecords.push(() => [
        CONFIGURATIONS.indexOf(name),
        normalise,
        chain[0] ?? NONE,
        chain[1] ?? NONE,
        ...fused(),
      ]);
    }
    for (const { values } of this.#drafts) values.assignIds();
    const { array, firstLevels } = packTries(
      this.#drafts.map(({ values }) => values.ids),
      this.#tails,
    );
    this.#layFirstLevels(firstLevels);
    this.#layTables();
    return assemble({
      check: array.check,
      meta: array.meta,
      link: array.link,
      firstLevels: Uint16Array.from(firstLevels.flat()),
      tails: this.#tails.toUnits(),
      values: this.#values.toUnits(),
      valueTables: Uint16Array.from(this.#tables),
      characters: Uint16Array.from(characters),
      barriers: this.#barriers(),
      records: Uint16Array.from([
        stageRecords.length,
        configurationRecords.length,
        ...stageRecords.flatMap((record) => record()),
        ...configurationRecords.flatMap((record) => record()),
      ]),
    });
  }

  readonly #firstLevelPlaces: (readonly [start: number, count: number])[] = [];
  readonly #tables: number[] = [];
  readonly #tableStarts = new Map<TrieDraft, number[]>();

  /** Adds a value table to the trie with exactly these keys; the record is known after packing. */
  #addTable(
    keys: ReadonlySet<string>,
    values: ReadonlyMap<string, string>,
    ...chain: readonly Stage[]
  ): () => [start: number, count: number, table: number] {
    if (keys.size === 0) return () => [0, 0, 0];
    const signature = [...keys].sort().join('|');
    let draft = this.#bySignature.get(signature);
    if (!draft) {
      draft = { values: new TrieValues(keys, this.#values), index: this.#drafts.length };
      this.#drafts.push(draft);
      this.#bySignature.set(signature, draft);
    }
    const table = draft.values.addTable(values, (unit) => mapUnit(chain, unit));
    const { index } = draft;
    const owner = draft;
    return () => {
      const [start, count] = this.#firstLevelPlaces[index] ?? [0, 0];
      return [start, count, this.#tableStarts.get(owner)?.[table] ?? 0];
    };
  }

  #layFirstLevels(firstLevels: readonly (readonly number[])[]): void {
    let start = 0;
    for (const { length } of firstLevels) {
      this.#firstLevelPlaces.push([start, length / 3]);
      start += length;
    }
  }

  #layTables(): void {
    for (const draft of this.#drafts) {
      const starts: number[] = [];
      for (const places of draft.values.tables()) {
        const known = indexOfSequence(this.#tables, places);
        starts.push(known >= 0 ? known : this.#tables.length);
        if (known < 0) this.#tables.push(...places);
      }
      this.#tableStarts.set(draft, starts);
    }
    if (this.#tables.length > 0xffff) throw new Error('value tables are full');
  }

  /** Bits of the units that no key and no conversion of a single character involves. */
  #barriers(): Uint16Array {
    const involved = new Uint8Array(UNITS).fill(1, 0xd800, 0xe000); // never cut a surrogate pair
    const add = (text: string) => {
      for (let i = 0; i < text.length; i += 1) involved[text.charCodeAt(i)] = 1;
    };
    for (const { values } of this.#drafts) for (const key of values.keys) add(key);
    for (const { stage } of this.#stages) {
      for (const [from, to] of stage.characters) add(from + to);
    }
    const bits = new Uint16Array(UNITS / 16);
    for (let unit = 0; unit < UNITS; unit += 1) {
      if (involved[unit] === 0) bits[unit >> 4] = (bits[unit >> 4] ?? 0) | (1 << (unit & 15));
    }
    return bits;
  }
}

function signatureOf(stage: Stage): string {
  return JSON.stringify([[...stage.phrases], [...stage.characters], [...stage.odd]]);
}

/** The run-time takes the second stage unit by unit through what phrases of the first become. */
function refuseOddValues(name: Configuration, first: Stage, second: Stage): void {
  for (const [key, value] of first.phrases) {
    const odd = [...value].some((character) => second.odd.has(character));
    if (odd) throw new Error(`${name}: ${key} becomes ${value}, which the second stage moves`);
  }
}

function convertAlong(chain: readonly Stage[], text: string): string {
  return chain.reduce((result, stage) => stage.convert(result), text);
}

/** What the character maps alone make of a unit; undefined if it has no place in them. */
function mapUnit(chain: readonly Stage[], unit: string): string | undefined {
  let result = unit;
  for (const stage of chain) {
    if (stage.odd.has(result)) return undefined;
    result = stage.characters.get(result) ?? result;
  }
  return /[\ud800-\udfff]/.test(result) ? undefined : result;
}

function indexOfSequence(list: readonly number[], sequence: readonly number[]): number {
  for (let start = 0; start + sequence.length <= list.length; start += 1) {
    if (sequence.every((value, i) => list[start + i] === value)) return start;
  }
  return -1;
}

function assemble(sections: Readonly<Record<Section, Uint16Array>>): Uint8Array<ArrayBuffer> {
  const headerBytes = (HEADER_WORDS + 2 * SECTIONS.length) * 4;
  let length = headerBytes;
  const starts = SECTIONS.map((name) => {
    const start = length;
    length = (start + sections[name].byteLength + 3) & ~3;
    return start;
  });
  const buffer = new ArrayBuffer(length);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, LAYOUT_VERSION, length], 0);
  SECTIONS.forEach((name, i) => {
    const start = starts[i] ?? 0;
    words.set([start, sections[name].length], HEADER_WORDS + 2 * i);
    new Uint16Array(buffer, start, sections[name].length).set(sections[name]);
  });
  words[3] = checksum(words);
  return new Uint8Array(buffer);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  for (const { file, raw, deflated } of writeDictionaries(join(root, 'assets/dictionary'))) {
    console.log(`${file.slice(root.length + 1)}: ${raw} bytes, ${deflated} deflated`);
  }
}
