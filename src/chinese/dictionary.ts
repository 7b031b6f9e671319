import { CONFIGURATIONS, type Configuration } from './configuration.ts';
import { type ConversionPlan, planConversion } from './conversion-plan.ts';
import {
  CONFIGURATION_UNITS,
  checksum,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  NONE,
  SECTIONS,
  type Section,
  SLOTS,
  STAGE_UNITS,
} from './dictionary-layout.ts';

/** One level of a trie and the values its keys have in one configuration. */
export interface TrieView {
  /** The units of the first level in rising order, and the meta and link of each. */
  readonly units: Uint16Array;
  readonly metas: Uint16Array;
  readonly links: Uint16Array;
  /** Place in `values` by value id. */
  readonly places: Uint16Array;
}

/** One step of a conversion: longest match over phrases, else over single characters. */
export interface StageView {
  readonly phrases: TrieView;
  readonly odd: TrieView;
  /** Units in rising order and what each becomes. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** A configuration as views. */
export interface ConfigurationView {
  readonly normalise: StageView;
  readonly first: StageView;
  /** Undefined where the first stage is the only one, a full pass. */
  readonly second: StageView | undefined;
  /** The keys that are matched in the source, with values through the whole chain. */
  readonly matched: TrieView;
}

/** A loaded binary: typed-array views on it, and the working tables of what has been used. */
export interface Dictionary {
  readonly sections: Readonly<Record<Section, Uint16Array>>;
  /** What this binary can convert. */
  readonly configurations: readonly Configuration[];
  /**
   * The working tables of a configuration, made when it is first used (under a millisecond, 0.4 to
   * 0.9 MB) and kept. Throws a RangeError if the binary lacks the configuration.
   */
  plan(configuration: Configuration): ConversionPlan;
}

/**
 * Views a binary of `tools/compile-dictionary.ts`. Nothing is parsed; of the keys only the first
 * units are copied. Throws an Error
 * that says what is wrong if the file is of another kind or version, cut short or damaged.
 */
export function loadDictionary(buffer: ArrayBuffer): Dictionary {
  const sections = viewSections(buffer);
  const views = viewConfigurations(sections);
  const plans = new Map<Configuration, ConversionPlan>();
  const dictionary: Dictionary = {
    sections,
    configurations: [...views.keys()],
    plan(configuration) {
      let plan = plans.get(configuration);
      if (!plan) {
        const view = views.get(configuration);
        if (!view) throw new RangeError(`this dictionary does not convert ${configuration}`);
        plan = planConversion(sections, view);
        plans.set(configuration, plan);
      }
      return plan;
    },
  };
  return dictionary;
}

function viewSections(buffer: ArrayBuffer): Record<Section, Uint16Array> {
  const headerWords = HEADER_WORDS + 2 * SECTIONS.length;
  if (buffer.byteLength % 4 !== 0 || buffer.byteLength < headerWords * 4) {
    throw new Error(`not a dictionary: ${buffer.byteLength} bytes`);
  }
  const words = new Uint32Array(buffer);
  const [magic, version, length, sum] = words;
  if (magic !== MAGIC) throw new Error('not a dictionary: wrong first word');
  if (version !== LAYOUT_VERSION) {
    throw new Error(`dictionary layout ${version}, expected ${LAYOUT_VERSION}`);
  }
  if (length !== buffer.byteLength) {
    throw new Error(`dictionary of ${length} bytes, but there are ${buffer.byteLength}`);
  }
  if (sum !== checksum(words)) throw new Error('damaged dictionary: wrong checksum');
  const view = (name: Section) => {
    const entry = HEADER_WORDS + 2 * SECTIONS.indexOf(name);
    return new Uint16Array(buffer, words[entry], words[entry + 1]);
  };
  const sections = {
    check: view('check'),
    meta: view('meta'),
    link: view('link'),
    firstLevels: view('firstLevels'),
    tails: view('tails'),
    values: view('values'),
    valueTables: view('valueTables'),
    characters: view('characters'),
    barriers: view('barriers'),
    records: view('records'),
  };
  if (sections.check.length !== SLOTS) throw new Error('damaged dictionary: wrong slot count');
  return sections;
}

function viewConfigurations(
  sections: Readonly<Record<Section, Uint16Array>>,
): ReadonlyMap<Configuration, ConfigurationView> {
  const { firstLevels, valueTables, characters, records } = sections;
  const [stageCount = 0, configurationCount = 0] = records;
  const unit = (index: number) => records[index] ?? 0;
  const viewTrie = (at: number): TrieView => {
    const start = unit(at);
    const count = unit(at + 1);
    return {
      units: addUp(firstLevels.subarray(start, start + count)),
      metas: firstLevels.subarray(start + count, start + 2 * count),
      links: firstLevels.subarray(start + 2 * count, start + 3 * count),
      places: valueTables.subarray(unit(at + 2)),
    };
  };
  const stages = Array.from({ length: stageCount }, (_, index): StageView => {
    const at = 2 + index * STAGE_UNITS;
    const start = unit(at + 6);
    const count = unit(at + 7);
    return {
      phrases: viewTrie(at),
      odd: viewTrie(at + 3),
      from: addUp(characters.subarray(start, start + count)),
      to: characters.subarray(start + count, start + 2 * count),
    };
  });
  const stage = (index: number): StageView => {
    const found = stages[index];
    if (!found) throw new Error('damaged dictionary: no such stage');
    return found;
  };
  const views = new Map<Configuration, ConfigurationView>();
  for (let index = 0; index < configurationCount; index += 1) {
    const at = 2 + stageCount * STAGE_UNITS + index * CONFIGURATION_UNITS;
    const name = CONFIGURATIONS[unit(at)];
    if (!name) continue; // a configuration that only a newer reader knows
    views.set(name, {
      normalise: stage(unit(at + 1)),
      first: stage(unit(at + 2)),
      second: unit(at + 3) === NONE ? undefined : stage(unit(at + 3)),
      matched: viewTrie(at + 4),
    });
  }
  return views;
}

/** Rising units from the steps between them: steps deflate to a third. */
function addUp(steps: Uint16Array): Uint16Array {
  const units = new Uint16Array(steps.length);
  let unit = 0;
  for (let i = 0; i < steps.length; i += 1) {
    unit += steps[i] as number; // inside by the loop
    units[i] = unit;
  }
  return units;
}
