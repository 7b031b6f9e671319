import type { BenchedConfiguration } from './convert-page.ts';

/** The engines that are compared; `convert-<name>.ts` makes each. */
export const ENGINE_NAMES = ['qingdu', 'opencc', 'tongwen'] as const;

/** One of the {@link ENGINE_NAMES}. */
export type EngineName = (typeof ENGINE_NAMES)[number];

/** What an engine costs before it converts, in a page or process that has done nothing else. */
export interface StartFigures {
  /** From the request for its script until it has run: opencc-js and tongwen carry their data. */
  readonly scriptMs: number;
  /** From the request for the binary until it is in memory; 0 for an engine without one. */
  readonly fileMs: number;
  /** From script and binary in memory to a converter. */
  readonly prepareMs: number;
  /** The first sentence, before anything is compiled. */
  readonly firstSentenceMs: number;
  /** JavaScript heap and buffers kept, after garbage collection. */
  readonly heapBytes: number;
}

/** Makes an engine; only ours wants the binary. */
export interface EngineModule {
  createEngine(configuration: BenchedConfiguration, binary: ArrayBuffer): (text: string) => string;
}

/** Where an engine comes from and how memory is asked for. */
export interface StartSources {
  readonly loadScript: () => Promise<EngineModule>;
  readonly readBinary: (() => Promise<ArrayBuffer>) | undefined;
}

/** Both scripts of a sentence, so that every configuration has something to do. */
export const SENTENCE = '这里写着：發现问题后面还有，為了什麼。';

/** Starts an engine, part by part. The converter is handed out so that it is kept. */
export async function measureStart(
  configuration: BenchedConfiguration,
  { loadScript, readBinary }: StartSources,
): Promise<Omit<StartFigures, 'heapBytes'> & { readonly convert: (text: string) => string }> {
  const began = performance.now();
  const { createEngine } = await loadScript();
  const loaded = performance.now();
  const binary = readBinary ? await readBinary() : new ArrayBuffer();
  const read = performance.now();
  const convert = createEngine(configuration, binary);
  const prepared = performance.now();
  convert(SENTENCE);
  const converted = performance.now();
  return {
    convert,
    scriptMs: loaded - began,
    fileMs: read - loaded,
    prepareMs: prepared - read,
    firstSentenceMs: converted - prepared,
  };
}

/** Of three starts the one that was ready soonest. */
export async function leastDisturbed(start: () => Promise<StartFigures>): Promise<StartFigures> {
  const all = [await start(), await start(), await start()];
  const readyMs = ({ prepareMs, firstSentenceMs }: StartFigures) => prepareMs + firstSentenceMs;
  return all.reduce((best, next) => (readyMs(next) < readyMs(best) ? next : best));
}
