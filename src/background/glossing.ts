import { scriptOf } from '../chinese/variant.ts';
import type { GlossaryMatch, TermLevel } from '../glossary/entry.ts';
import { loadGlossary } from '../glossary/glossary.ts';
import { matchGlosses } from '../glossary/match.ts';
import type { BackgroundCalls } from '../platform/messages.ts';
import type { GlossLevel, Settings } from '../settings.ts';
import { loadedOnce } from './loaded-once.ts';
import type { PreparedWords } from './prepared-words.ts';

/** Finds glosses for the texts of a page, by the user's settings and words. */
export type Glossing = (
  request: BackgroundCalls['gloss']['request'],
  settings: Settings,
) => Promise<readonly (readonly GlossaryMatch[])[]>;

/** Levels that a setting shows: from everybody's words to specialists' only. */
const SHOWN_LEVELS: Readonly<Record<GlossLevel, ReadonlySet<TermLevel>>> = {
  everyday: new Set(['everyday', 'general', 'specialist']),
  general: new Set(['general', 'specialist']),
  specialist: new Set(['specialist']),
};

/** Glossing over the packaged list, which is read when it is first needed. */
export function createGlossing(
  readList: () => Promise<ArrayBuffer>,
  words: PreparedWords,
): Glossing {
  const glossary = loadedOnce(async () => loadGlossary(new TextDecoder().decode(await readList())));
  return async ({ texts, variant, repeat, sectionStarts }, settings) =>
    matchGlosses(texts, {
      glossary: await glossary(),
      script: scriptOf(variant),
      repeat,
      sectionStarts: new Set(sectionStarts),
      ...(await words.glossing()),
      levels: SHOWN_LEVELS[settings.glossLevel],
      ...(variant === 'zh-Hant-HK' && { region: 'HK' as const }),
    });
}
