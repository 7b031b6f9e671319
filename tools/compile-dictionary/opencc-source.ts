import { type DictGroup, Trie } from 'opencc-js/core';
import { configs } from 'opencc-js/preset';
import type { Configuration } from '../../src/chinese/configuration.ts';

/** One step of OpenCC's chain: longest match over phrases, else over single characters. */
export interface Stage {
  /** Keys of two or more code points. */
  readonly phrases: ReadonlyMap<string, string>;
  /** One UTF-16 unit to one UTF-16 unit, identities left out. */
  readonly characters: ReadonlyMap<string, string>;
  /** Single code points that are not one unit or do not become one unit. */
  readonly odd: ReadonlyMap<string, string>;
  /** The step as opencc-js itself performs it. */
  readonly convert: (text: string) => string;
}

/** A configuration as opencc-js defines it. */
export interface Recipe {
  readonly normalise: Stage;
  /** Keys that become segments of their own, or undefined if stages are full passes. */
  readonly segments: ReadonlySet<string> | undefined;
  readonly chain: readonly Stage[];
}

/** `normalizationChain` and a missing `segmentation` are in the data but not in its types. */
interface OpenccConfiguration {
  readonly normalizationChain?: readonly DictGroup[];
  readonly segmentation?: string | readonly (readonly [string, string])[] | DictGroup;
  readonly conversionChain: readonly DictGroup[];
}

/** Reads a configuration from opencc-js; throws if its shape is not the one compiled for. */
export function readRecipe(name: Configuration): Recipe {
  const table: Readonly<Record<string, OpenccConfiguration>> = configs;
  const configuration = table[name];
  const normalise = configuration?.normalizationChain?.[0];
  if (!configuration || !normalise || configuration.normalizationChain?.length !== 1) {
    throw new Error(`opencc-js has no ${name} with one normalising step`);
  }
  const { segmentation, conversionChain } = configuration;
  if (conversionChain.length !== (segmentation ? 2 : 1)) {
    throw new Error(`${name}: expected two steps with segmentation, or one without`);
  }
  return {
    normalise: readStage(normalise),
    segments: segmentation ? new Set(readEntries(asGroup(segmentation)).keys()) : undefined,
    chain: conversionChain.map(readStage),
  };
}

function asGroup(value: NonNullable<OpenccConfiguration['segmentation']>): readonly unknown[] {
  return typeof value === 'string' ? [value] : value;
}

function readStage(group: DictGroup): Stage {
  const phrases = new Map<string, string>();
  const characters = new Map<string, string>();
  const odd = new Map<string, string>();
  for (const [key, value] of readEntries(group)) {
    if ([...key].length > 1) phrases.set(key, value);
    else if (key.length > 1 || value.length > 1) odd.set(key, value);
    else if (key !== value) characters.set(key, value);
  }
  const trie = new Trie();
  trie.loadDictGroup(group);
  return { phrases, characters, odd, convert: (text) => trie.convert(text) };
}

/** Earlier dictionaries of a group win, as in `Trie.loadDictGroup`. */
function readEntries(group: readonly unknown[]): Map<string, string> {
  const entries = new Map<string, string>();
  for (const dictionary of [...group].reverse()) {
    if (typeof dictionary !== 'string') throw new Error('expected dictionaries as strings');
    for (const line of dictionary.split('|')) {
      const [key, value] = line.split(' ');
      if (!key || value === undefined) throw new Error(`not an entry: ${line}`);
      entries.set(key, value);
    }
  }
  return entries;
}
