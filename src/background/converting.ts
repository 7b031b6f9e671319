import type { DictionaryFamily } from '../chinese/configuration.ts';
import { createConversion } from '../chinese/conversion.ts';
import { loadDictionary } from '../chinese/dictionary.ts';
import type { BackgroundCalls } from '../platform/messages.ts';
import type { Settings } from '../settings.ts';

/** Converts texts of a page by the user's settings. */
export type Converting = (
  request: BackgroundCalls['convert']['request'],
  settings: Settings,
) => Promise<readonly string[]>;

/** Converting over the packaged dictionaries; each is read when its direction is first needed. */
export function createConverting(
  readDictionary: (family: DictionaryFamily) => Promise<ArrayBuffer>,
): Converting {
  const conversion = createConversion(async (family) =>
    loadDictionary(await readDictionary(family)),
  );
  return ({ texts, to, verdict }, settings) =>
    conversion.convert(texts, {
      to,
      pageVerdict: verdict,
      words: settings.regionalWords,
      quotes: settings.quotes,
      repair: settings.repair,
    });
}
