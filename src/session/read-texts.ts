import type { ScriptKind } from '../chinese/script.ts';
import type { Reading } from '../ruby/readings.ts';
import { loadPart } from './load-part.ts';
import type { PageServices } from './page-services.ts';

/** Whether a text that was found to be that is read in Chinese. */
export function isReadInChinese(verdict: ScriptKind): boolean {
  return verdict !== 'japanese' && verdict !== 'korean' && verdict !== 'other';
}

/** The readings of each text. Rejects when their dictionary does not load. */
export async function readTexts(
  texts: readonly string[],
  verdict: ScriptKind,
  services: Pick<PageServices, 'loadPart' | 'simplify'>,
): Promise<readonly (readonly Reading[])[]> {
  const { readText } = await loadPart('ruby', services);
  const simplified = await services.simplify(texts, verdict);
  return texts.map((text, index) => readText(text, simplified[index] ?? text));
}
