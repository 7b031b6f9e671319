import { detectScript, type ScriptKind } from './script.ts';
import { scriptOf, type Variant } from './variant.ts';

/** The variant a text is taken to be in, or `none`: not Chinese, leave it alone. */
export type Source = Variant | 'none';

/** What is known about a batch of texts beforehand. */
export interface SourceHints {
  readonly to: Variant;
  readonly from?: Variant;
  readonly pageVerdict?: ScriptKind;
  /** Only what OpenCC would be told: never a region. */
  readonly exact?: boolean;
}

/**
 * The source of each text. A text too short to tell, or with a single character that speaks
 * against the page, takes the page's script; without a verdict on the page that of all texts
 * together; and if that tells nothing, the script that is not wanted. Japanese and Korean are
 * `none`, also when `from` is given, and so is everything on a Japanese or Korean page.
 */
export function findSources(texts: readonly string[], hints: SourceHints): readonly Source[] {
  const page = hints.pageVerdict ?? detectScript(sampleOf(texts)).kind;
  return texts.map((text) => findSource(text, page, hints));
}

/** Below this a Japanese verdict is one の in a Chinese name, on a page that is Chinese. */
const SURE_OF_JAPANESE = 0.2;

/** Two telling characters: enough to speak against the page's verdict. */
const SURE_OF_SCRIPT = 2 / 3;

function findSource(text: string, page: ScriptKind, hints: SourceHints): Source {
  const { from, to } = hints;
  const { kind, confidence, han } = detectScript(text);
  if (han === 0 || kind === 'korean') return 'none';
  const pageIsChinese = page === 'simplified' || page === 'traditional' || page === 'mixed';
  if (kind === 'japanese' && (confidence >= SURE_OF_JAPANESE || !(pageIsChinese || from)))
    return 'none';
  if (from) return from;
  if (page === 'japanese' || page === 'korean') return 'none';
  if (kind === 'simplified' || kind === 'traditional') {
    const contradicted = (page === 'simplified' || page === 'traditional') && page !== kind;
    if (!contradicted || confidence >= SURE_OF_SCRIPT) return variantOf(kind, text, hints);
  }
  const isMixed = kind === 'mixed' && confidence > 0;
  if (!isMixed && (page === 'simplified' || page === 'traditional'))
    return variantOf(page, text, hints);
  return scriptOf(to) === 'Hans' ? 'zh-Hant' : 'zh-Hans-CN';
}

/**
 * Traditional on its way to Taiwan is taken for Hong Kong's if it has spellings that Taiwan never
 * uses; without them Hong Kong's way would only change 台 to 臺. Otherwise the region is unknown.
 */
function variantOf(
  kind: 'simplified' | 'traditional',
  text: string,
  { to, exact = false }: SourceHints,
): Variant {
  if (kind === 'simplified') return 'zh-Hans-CN';
  return to === 'zh-Hant-TW' && !exact && /[説脱悦鋭閲税衞敍温枱卧]/.test(text)
    ? 'zh-Hant-HK'
    : 'zh-Hant';
}

/** Enough to be sure of the whole, in UTF-16 units; a page of news has a few thousand. */
const SAMPLE_LENGTH = 4000;

function sampleOf(texts: readonly string[]): string {
  let sample = '';
  for (const text of texts) {
    sample += text.slice(0, SAMPLE_LENGTH);
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample;
}
