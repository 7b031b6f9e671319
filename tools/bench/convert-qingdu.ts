import { createExactConverter } from '../../src/chinese/convert.ts';
import { loadDictionary } from '../../src/chinese/dictionary.ts';
import type { BenchedConfiguration } from './convert-page.ts';

/** Ours for a configuration; the binary is viewed in this call. */
export function createEngine(
  configuration: BenchedConfiguration,
  binary: ArrayBuffer,
): (text: string) => string {
  return createExactConverter(loadDictionary(binary), configuration);
}
