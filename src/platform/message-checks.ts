import { isVariant } from '../chinese/variant.ts';
import { isCommand } from '../page/view.ts';
import { PART_NAMES } from '../session/part-names.ts';
import { isSettingValue, SETTING_NAMES } from '../settings.ts';
import { isBlockSelector } from '../sites/block-selector.ts';
import { toRule } from '../sites/site-rule.ts';
import { isTakeAwayWish } from '../takeaway/take-away-forms.ts';
import { toRow } from '../words/own-words.ts';
import type { BackgroundCalls, Message, PageCalls } from './messages.ts';

/**
 * The largest text that one request may carry, in UTF-16 units. A batch is 2,000 to 40,000; a page
 * of 20 MB is refused before this.
 */
export const MAX_MESSAGE_UNITS = 4_000_000;

/** Longer addresses are never in an article. */
const MAX_ADDRESS_UNITS = 8192;

type Fields = ReadonlyMap<string, unknown>;
type Checks<Calls> = { readonly [Kind in keyof Calls]: (fields: Fields) => boolean };

/** Whether something that arrived is a request to the background, every field checked. */
export function isBackgroundMessage(value: unknown): value is Message<BackgroundCalls> {
  return matches(BACKGROUND_CHECKS, value);
}

/** Whether something that arrived is a request to the page script, every field checked. */
export function isPageMessage(value: unknown): value is Message<PageCalls> {
  return matches(PAGE_CHECKS, value);
}

const SCRIPT_KINDS = ['simplified', 'traditional', 'mixed', 'japanese', 'korean', 'other'];

const BACKGROUND_CHECKS: Checks<BackgroundCalls> = {
  detected: (fields) =>
    isReadiness(fields.get('readiness')) && typeof fields.get('fresh') === 'boolean',
  convert: (fields) =>
    isTexts(fields.get('texts')) &&
    isVariant(fields.get('to')) &&
    SCRIPT_KINDS.some((kind) => kind === fields.get('verdict')) &&
    ['boolean', 'undefined'].includes(typeof fields.get('exact')),
  gloss: (fields) =>
    isTexts(fields.get('texts')) &&
    isVariant(fields.get('variant')) &&
    isOneOf(fields.get('repeat'), ['all', 'first']) &&
    isIndexesOf(fields.get('sectionStarts'), fields.get('texts')),
  style: (fields) =>
    isOneOf(fields.get('style'), ['reader', 'terms']) && typeof fields.get('on') === 'boolean',
  rememberedBlock: () => true,
  rememberBlock: (fields) => isBlockSelector(fields.get('block')),
  loadPart: (fields) => isOneOf(fields.get('part'), PART_NAMES),
  settings: () => true,
  changeSettings: (fields) => isSettingsChange(fields.get('change')),
  openOptions: () => true,
  addWord: (fields) => isAddedWord(fields.get('word')),
  readOn: (fields) => isReadingOn(fields.get('reading')),
  takeAway: (fields) => isTabId(fields.get('tabId')) && isTakeAwayWish(fields.get('wish')),
  readingPlace: () => true,
  keepPlace: (fields) => fields.get('place') === null || isReadingPlace(fields.get('place')),
  status: (fields) => isTabId(fields.get('tabId')),
  siteRule: (fields) => isTabId(fields.get('tabId')) && toRule(fields.get('rule')) !== undefined,
  act: (fields) => isTabId(fields.get('tabId')) && isCommand(fields.get('command')),
};

const PAGE_CHECKS: Checks<PageCalls> = {
  state: () => true,
  command: (fields) => isCommand(fields.get('command')),
  takeAway: (fields) => isTakeAwayWish(fields.get('wish')),
  settingsChanged: (fields) => isSettingsChange(fields.get('settings')),
  wordsChanged: (fields) => typeof fields.get('conversions') === 'boolean',
};

function matches(checks: Checks<never> | object, value: unknown): boolean {
  const fields = fieldsOf(value);
  const kind = fields?.get('kind');
  if (!fields || typeof kind !== 'string' || !Object.hasOwn(checks, kind)) return false;
  const check: unknown = Reflect.get(checks, kind);
  return typeof check === 'function' && check(fields) === true;
}

function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return typeof value === 'string' && allowed.includes(value);
}

function isTabId(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

/** Whether a value holds indexes of a list, at most as many as that has members. */
function isIndexesOf(value: unknown, list: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(list) || value.length > list.length) return false;
  return value.every((index) => Number.isInteger(index) && index >= 0 && index < list.length);
}

function isTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  let units = 0;
  for (const text of value) {
    if (typeof text !== 'string') return false;
    units += text.length;
  }
  return units <= MAX_MESSAGE_UNITS;
}

function isReadiness(value: unknown): boolean {
  const fields = fieldsOf(value);
  return (
    fields !== undefined &&
    typeof fields.get('readable') === 'boolean' &&
    isOneOf(fields.get('language'), ['zh', 'ja', 'ko', 'other']) &&
    (fields.get('script') === null || isOneOf(fields.get('script'), ['Hans', 'Hant', 'mixed'])) &&
    isCount(fields.get('copies')) &&
    isCount(fields.get('clutter'))
  );
}

function isAddedWord(value: unknown): boolean {
  const fields = fieldsOf(value);
  if (fields?.get('list') === 'known') return toRow('known', [fields.get('row')]) !== undefined;
  const row = fieldsOf(fields?.get('row'));
  return (
    fields?.get('list') === 'terms' &&
    toRow('terms', [row?.get('term'), row?.get('gloss')]) !== undefined
  );
}

function isReadingOn(value: unknown): boolean {
  const fields = fieldsOf(value);
  const url = fields?.get('url');
  const script = fields?.get('script');
  return (
    typeof url === 'string' &&
    url.length <= MAX_ADDRESS_UNITS &&
    (script === 'original' || isVariant(script))
  );
}

function isReadingPlace(value: unknown): boolean {
  const fields = fieldsOf(value);
  const share = fields?.get('share');
  return isCount(fields?.get('block')) && typeof share === 'number' && share >= 0 && share <= 1;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isSettingsChange(value: unknown): boolean {
  const fields = fieldsOf(value);
  if (!fields) return false;
  for (const [name, setting] of fields) {
    const known = SETTING_NAMES.find((each) => each === name);
    if (known === undefined || !isSettingValue(known, setting)) return false;
  }
  return true;
}
