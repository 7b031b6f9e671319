import type { GlossaryMatch } from '../glossary/entry.ts';
import type { WordChoice } from '../ui/tooltip/gloss-tooltip.ts';
import { wordOf } from '../words/known-keys.ts';
import type { AddedWord } from './page-services.ts';

/** What a press in a tooltip puts into the user's lists. */
export function addedWord(choice: WordChoice, match: GlossaryMatch): AddedWord {
  const word = wordOf(match);
  return choice === 'know-word'
    ? { list: 'known', row: word }
    : { list: 'terms', row: { term: word, gloss: match.gloss } };
}
