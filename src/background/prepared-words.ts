import { prepareUserWords, type UserWords } from '../chinese/user-words.ts';
import { indexOwnTerms, type OwnTermIndex } from '../glossary/own-terms.ts';
import { knownKeys } from '../words/known-keys.ts';
import type { OwnWords } from '../words/own-words.ts';
import { loadedOnce } from './loaded-once.ts';

/** The user's words, ready to be searched for; each part is prepared when it is first needed. */
export interface PreparedWords {
  /** Undefined when there are none. */
  conversions(): Promise<UserWords | undefined>;
  glossing(): Promise<{ readonly own?: OwnTermIndex; readonly known: ReadonlySet<string> }>;
  /** The words were changed: they are read anew when they are next needed. */
  forget(): void;
}

/** The same words, and none while storage fails: what needs no words of the user's goes on. */
export function evenWithoutStorage(
  words: PreparedWords,
  report: (error: unknown) => void,
): PreparedWords {
  const otherwise = <Value>(value: Value) => {
    return (error: unknown) => {
      report(error);
      return value;
    };
  };
  return {
    conversions: () => words.conversions().catch(otherwise(undefined)),
    glossing: () => words.glossing().catch(otherwise({ known: new Set<string>() })),
    forget: () => words.forget(),
  };
}

/** Prepares the user's words once, for as long as they stay the same and the worker lives. */
export function createPreparedWords(load: () => Promise<OwnWords>): PreparedWords {
  const prepare = () => {
    const words = loadedOnce(load);
    return {
      conversions: loadedOnce(async () => {
        const { conversions } = await words();
        return conversions.length > 0 ? prepareUserWords(conversions) : undefined;
      }),
      glossing: loadedOnce(async () => {
        const { terms, known } = await words();
        return {
          known: knownKeys(known),
          ...(terms.length > 0 && { own: indexOwnTerms(terms) }),
        };
      }),
    };
  };
  let prepared = prepare();
  return {
    conversions: () => prepared.conversions(),
    glossing: () => prepared.glossing(),
    forget: () => {
      prepared = prepare();
    },
  };
}
