import { createBatchConverter, createExactConverter } from '../../src/chinese/convert.ts';
import { type Dictionary, loadDictionary } from '../../src/chinese/dictionary.ts';
import { type Engines, measureRates, medianOf, type Work } from './convert-rates.ts';

/*
 * What runs both in Node and, bundled, in a page: every function is handed all it needs.
 */

/** What is measured: the configurations that the goals name. */
export const BENCHED_CONFIGURATIONS = ['s2tw', 's2twp', 't2s', 'tw2s'] as const;

/** One of the {@link BENCHED_CONFIGURATIONS}. */
export type BenchedConfiguration = (typeof BENCHED_CONFIGURATIONS)[number];

/** Rates in million characters a second, by engine. */
export interface ConfigurationFigures {
  /** The whole text in one call. */
  readonly whole: Readonly<Record<string, number>>;
  /** Texts of 2,000 characters. */
  readonly paragraphs: Readonly<Record<string, number>>;
  /** Texts of 20 characters, one call each: text nodes of a page. */
  readonly nodes: Readonly<Record<string, number>>;
  /** The same, 200 in a call where the engine takes a list. */
  readonly batch: Readonly<Record<string, number>>;
}

const NODE_LENGTH = 20;
const NODES_IN_BATCH = 200;
const PARAGRAPH_LENGTH = 2000;

/** Ours beside the others, in one run. */
export function measureConfiguration(
  configuration: BenchedConfiguration,
  dictionary: Dictionary,
  others: Engines<string>,
  text: string,
  rounds: number,
): ConfigurationFigures {
  const ours = createExactConverter(dictionary, configuration);
  const engines: Engines<string> = { qingdu: ours, ...others };
  const lists: Record<string, (texts: readonly string[]) => unknown> = {
    qingdu: createBatchConverter(dictionary, configuration),
  };
  for (const [name, convert] of Object.entries(others)) {
    lists[name] = (texts) => texts.map(convert);
  }
  const batches = cutText(text, NODE_LENGTH * NODES_IN_BATCH).map(({ input, length }) => ({
    input: cutText(input, NODE_LENGTH).map((node) => node.input),
    length,
  }));
  return {
    whole: measureRates(engines, [{ input: text, length: text.length }], Math.ceil(rounds / 5)),
    paragraphs: measureRates(engines, cutText(text, PARAGRAPH_LENGTH), rounds),
    nodes: measureRates(engines, cutText(text, NODE_LENGTH), rounds),
    batch: measureRates(lists, batches, rounds),
  };
}

/** Milliseconds from the bytes in memory to a sentence converted: the middle of nine times. */
export function measureReady(
  configuration: BenchedConfiguration,
  bytes: ArrayBuffer,
  sentence: string,
): number {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const buffer = bytes.slice(0);
    const start = performance.now();
    createExactConverter(loadDictionary(buffer), configuration)(sentence);
    times.push(performance.now() - start);
  }
  return medianOf(times);
}

/** Texts as a message delivers them: each a string of its own, not a piece of a longer one. */
function cutText(text: string, length: number): Work<string>[] {
  const texts: string[] = [];
  for (let at = 0; at < text.length; at += length) texts.push(text.slice(at, at + length));
  return structuredClone(texts).map((input) => ({ input, length: input.length }));
}

export { loadDictionary };
