import type { WordListName } from '../../words/own-words.ts';
import type { FileFault } from '../../words/words-file.ts';
import type { MessageKey, Translate } from '../translate.ts';

interface ListLabels {
  readonly name: MessageKey;
  readonly help: MessageKey;
  /** What each cell of a row is called. */
  readonly cells: readonly MessageKey[];
  /** Language of each cell, where it is known. */
  readonly languages: readonly (string | undefined)[];
}

/** What the three lists and their columns are called. */
export const LIST_LABELS: Readonly<Record<WordListName, ListLabels>> = {
  conversions: {
    name: 'listConversions',
    help: 'listConversionsHelp',
    cells: ['wordSimplified', 'wordTraditional'],
    languages: ['zh-Hans', 'zh-Hant'],
  },
  terms: {
    name: 'listTerms',
    help: 'listTermsHelp',
    cells: ['wordTerm', 'wordGloss'],
    languages: [undefined, undefined],
  },
  known: {
    name: 'listKnown',
    help: 'listKnownHelp',
    cells: ['wordTerm'],
    languages: [undefined],
  },
};

const FAULTS: Readonly<Record<FileFault['reason'], MessageKey>> = {
  size: 'faultSize',
  encoding: 'faultEncoding',
  shape: 'faultShape',
  formula: 'faultFormula',
  'long-cell': 'faultLongCell',
  'open-quote': 'faultOpenQuote',
  'too-many-rows': 'wordsTooMany',
  nothing: 'faultNothing',
};

/** A sentence that says why a file was not read, with the line where there is one. */
export function faultSentence({ reason, line }: FileFault, translate: Translate): string {
  const sentence = translate(FAULTS[reason]);
  return line === undefined ? sentence : `${sentence} ${translate('faultLine', String(line))}`;
}
