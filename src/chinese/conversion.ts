import type { Configuration, DictionaryFamily } from './configuration.ts';
import { familyOf } from './configuration.ts';
import { type BatchConverter, createBatchConverter } from './convert.ts';
import type { Dictionary } from './dictionary.ts';
import { MACHINE_FAULTS } from './machine-faults.ts';
import { MATCHING_FAULTS } from './matching-faults.ts';
import { convertQuotes } from './punctuation.ts';
import { prepareRepairs, type RepairTable, repair } from './repair.ts';
import type { ScriptKind } from './script.ts';
import { findSources, type Source } from './source-script.ts';
import { convertAroundWords, type UserWords } from './user-words.ts';
import { scriptOf, type Variant } from './variant.ts';

/** What a batch of texts is to become. */
export interface ConversionRequest {
  readonly to: Variant;
  /** The variant of all texts; without it each text is looked at. */
  readonly from?: Variant;
  /** The script of the page the texts are from: for texts too short to tell. */
  readonly pageVerdict?: ScriptKind;
  /** Also regional words (資訊/信息); default false. */
  readonly words?: boolean;
  /** OpenCC's very result: no repair, no quotes, no user words; default false. */
  readonly exact?: boolean;
  /** Mend the faults of machine conversion, ours and others' (關註 → 關注); default true. */
  readonly repair?: boolean;
  /** Quotation marks of the target script; default false. */
  readonly quotes?: boolean;
  readonly userWords?: UserWords;
}

/** Where the dictionaries come from; each is asked for once, when a text first needs it. */
export type DictionaryLoader = (family: DictionaryFamily) => Dictionary | Promise<Dictionary>;

/** See {@link createConversion}. */
export interface Conversion {
  /**
   * Each text in the target variant, in the order given; the very same string where nothing
   * changes. Texts in other languages, Japanese and Korean above all, stay as they are. Rejects
   * with the loader's error; the next call then asks the loader again.
   */
  convert(texts: readonly string[], request: ConversionRequest): Promise<readonly string[]>;
}

/** Connects dictionaries, detection, repair, quotes and the user's words. */
export function createConversion(load: DictionaryLoader): Conversion {
  const dictionaries = new Map<DictionaryFamily, Promise<Dictionary>>();
  const expectDictionary = (family: DictionaryFamily): Promise<Dictionary> => {
    const known = dictionaries.get(family);
    if (known) return known;
    const loading = Promise.resolve(load(family));
    dictionaries.set(family, loading);
    loading.catch(() => dictionaries.delete(family));
    return loading;
  };
  // Kept with their buffers from batch to batch.
  const converters = new Map<Configuration, BatchConverter>();
  const expectConverter = async (configuration: Configuration): Promise<BatchConverter> => {
    const known = converters.get(configuration);
    if (known) return known;
    const dictionary = await expectDictionary(familyOf(configuration));
    const converter = createBatchConverter(dictionary, configuration);
    converters.set(configuration, converter);
    return converter;
  };
  const repairs = new Map<Variant, Repairs>();
  const repairsFor = (to: Variant): Repairs => {
    const prepared = repairs.get(to) ?? prepareRepairsFor(to);
    repairs.set(to, prepared);
    return prepared;
  };
  const prepareStep = async (source: Source, request: ConversionRequest): Promise<Step> => {
    if (source === 'none') return (texts) => texts;
    const chain = await Promise.all(configurationsFor(source, request).map(expectConverter));
    const exact: Step = (texts) => chain.reduce((step, convert) => convert(step), texts);
    return request.exact ? exact : improve(exact, source, request, repairsFor(request.to));
  };
  return {
    async convert(texts, request) {
      const { from, exact = false } = request;
      const sources: readonly Source[] =
        exact && from ? texts.map(() => from) : findSources(texts, request);
      const results = texts.slice();
      for (const source of new Set(sources)) {
        const step = await prepareStep(source, request);
        const places = texts.map((_, place) => place).filter((place) => sources[place] === source);
        const converted = step(places.map((place) => texts[place] ?? ''));
        places.forEach((place, i) => {
          results[place] = converted[i] ?? '';
        });
      }
      return results;
    },
  };
}

/** The way from a source to the target in OpenCC's configurations; empty if there is nothing to do. */
export function configurationsFor(
  source: Source,
  { to, words = false, exact = false }: ConversionRequest,
): readonly Configuration[] {
  switch (source) {
    case 'none':
      return [];
    case 'zh-Hans-CN':
      if (to === 'zh-Hant-TW') return [words ? 's2twp' : 's2tw'];
      if (to === 'zh-Hant-HK') return [words ? 's2hkp' : 's2hk'];
      return to === 'zh-Hant' ? ['s2t'] : [];
    case 'zh-Hant-TW':
      if (to === 'zh-Hans-CN') return [words ? 'tw2sp' : 'tw2s'];
      if (to === 'zh-Hant-HK') return ['tw2t', 't2hk'];
      return to === 'zh-Hant' ? ['tw2t'] : [];
    case 'zh-Hant-HK':
      if (to === 'zh-Hans-CN') return [words ? 'hk2sp' : 'hk2s'];
      if (to === 'zh-Hant-TW') return ['hk2t', 't2tw'];
      return to === 'zh-Hant' ? ['hk2t'] : [];
    case 'zh-Hant':
      // OpenCC means its own standard. Otherwise the region is unknown: to Simplified Taiwan's way
      // makes the fewest errors, and on the way to Hong Kong it does texts from there no harm.
      if (to === 'zh-Hans-CN') return [exact ? 't2s' : words ? 'tw2sp' : 'tw2s'];
      if (to === 'zh-Hant-TW') return ['t2tw'];
      if (to === 'zh-Hant-HK') return exact ? ['t2hk'] : ['tw2t', 't2hk'];
      return [];
  }
}

type Step = BatchConverter;

interface Repairs {
  /** For what we converted from Simplified ourselves. */
  readonly matching: RepairTable;
  /** For sources that are Traditional already, perhaps made by a machine. */
  readonly traditional: RepairTable;
}

function prepareRepairsFor(to: Variant): Repairs {
  return {
    matching: prepareRepairs(MATCHING_FAULTS, (text) => spellFor(to, text)),
    traditional: prepareRepairs([...MATCHING_FAULTS, ...MACHINE_FAULTS]),
  };
}

/** The rows are spelt as in Taiwan; OpenCC's standard and Hong Kong write 裏, the former 麪 too. */
function spellFor(to: Variant, text: string): string {
  if (to === 'zh-Hant-HK') return text.replaceAll('裡', '裏');
  return to === 'zh-Hant' ? text.replaceAll('裡', '裏').replaceAll('麵', '麪') : text;
}

/**
 * What we add to OpenCC. The user's words come first and are taken out of everything else; then a
 * Traditional source is repaired before it is converted (關註 would become 关注 only by way of
 * 關注), a Simplified one after, where matching has gone wrong; quotation marks come last, over
 * the whole text, because they pair.
 */
function improve(exact: Step, source: Variant, request: ConversionRequest, repairs: Repairs): Step {
  const { to, quotes = false, userWords, repair: mends = true } = request;
  const fromSimplified = scriptOf(source) === 'Hans';
  const toSimplified = scriptOf(to) === 'Hans';
  let step: Step;
  if (!mends) step = exact;
  else if (!fromSimplified) {
    step = (texts) => exact(texts.map((text) => repair(repairs.traditional, text)));
  } else if (toSimplified) step = exact;
  else step = (texts) => exact(texts).map((text) => repair(repairs.matching, text));
  if (userWords && fromSimplified !== toSimplified) {
    const finder = toSimplified ? userWords.toSimplified : userWords.toTraditional;
    const convert = step;
    step = (texts) => convertAroundWords(finder, texts, convert);
  }
  if (!quotes) return step;
  const script = scriptOf(to);
  const unquoted = step;
  return (texts) => unquoted(texts).map((text) => convertQuotes(text, script));
}
