// The package's index needs a DOM; its converter does not.
import { createConverterMap } from 'tongwen-core/cjs/converter/index.js';
import { LangType } from 'tongwen-core/cjs/dictionary/index.js';
import simplifiedCharacters from 'tongwen-core/dictionaries/s2t-char.json' with { type: 'json' };
import simplifiedPhrases from 'tongwen-core/dictionaries/s2t-phrase.json' with { type: 'json' };
import traditionalCharacters from 'tongwen-core/dictionaries/t2s-char.json' with { type: 'json' };
import traditionalPhrases from 'tongwen-core/dictionaries/t2s-phrase.json' with { type: 'json' };
import type { BenchedConfiguration } from './convert-page.ts';

/** tongwen-core with the dictionaries in its package; it knows scripts, no regions. */
export function createEngine(configuration: BenchedConfiguration): (text: string) => string {
  const { phrase } = createConverterMap({
    s2t: [simplifiedCharacters, simplifiedPhrases],
    t2s: [traditionalCharacters, traditionalPhrases],
  });
  const type = configuration.startsWith('s2') ? LangType.s2t : LangType.t2s;
  return (text) => phrase(type, text);
}
