import type { GlossaryMatch } from '../glossary/entry.ts';
import { foldText } from '../glossary/fold.ts';
import { keyOf } from '../glossary/keys.ts';

/**
 * A match's word as it goes into a list: as it stands in the text where that is what it is compared
 * by (`Feel at home`), else its key (`deadline` for deadlines).
 */
export function wordOf({ text, key }: Pick<GlossaryMatch, 'text' | 'key'>): string {
  const word = text.trim();
  return keysOf(word).includes(key) ? word : key;
}

/** The keys of known words, as matches have them: of the list's terms and of the user's own. */
export function knownKeys(known: readonly string[]): ReadonlySet<string> {
  return new Set(known.flatMap(keysOf));
}

/** Terms of the list are compared without spaces and hyphens, the user's own with them. */
function keysOf(word: string): readonly string[] {
  return [keyOf(word), foldText(word).trim().toLowerCase()];
}
