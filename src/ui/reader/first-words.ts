import type { MessageKey } from '../translate.ts';

/**
 * What the reader says before its controls are there. These words come with the page script: the
 * first message that a script asks Chromium for takes 4 ms, because the browser has to be asked.
 */
export const FIRST_WORDS = [
  'languageTag',
  'close',
  'toolbar',
  'readerName',
  'byline',
  'source',
  'licence',
  'articleLength',
  'readingTime',
  'viewOriginal',
  'untitled',
  'monthNames',
  'dateInWords',
] as const satisfies readonly MessageKey[];
