import type { DictionaryFamily } from '../chinese/configuration.ts';
import { createConversion } from '../chinese/conversion.ts';
import { loadDictionary } from '../chinese/dictionary.ts';
import type { BackgroundCalls } from '../platform/messages.ts';
import type { Settings } from '../settings.ts';
import type { PreparedWords } from './prepared-words.ts';

/** Converts texts of a page by the user's settings and words. */
export type Converting = (
  request: BackgroundCalls['convert']['request'],
  settings: Settings,
) => Promise<readonly string[]>;

/** Converting over the packaged dictionaries; each is read when its direction is first needed. */
export function createConverting(
  readDictionary: (family: DictionaryFamily) => Promise<ArrayBuffer>,
  words: PreparedWords,
): Converting {
  const conversion = createConversion(async (family) =>
    loadDictionary(await readDictionary(family)),
  );
  return async ({ texts, to, verdict, exact = false }, settings) => {
    const userWords = await words.conversions();
    return conversion.convert(texts, {
      to,
      pageVerdict: verdict,
      exact,
      words: settings.regionalWords,
      quotes: settings.quotes,
      repair: settings.repair,
      ...(userWords && { userWords }),
    });
  };
}
