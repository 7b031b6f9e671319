import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale, messagesOf } from './translate-from-file.ts';

const ALL = Object.keys(LOCALES) as Locale[]; // Object.keys loses the type of a literal's keys
const ENGLISH = messagesOf('en');

describe.each(ALL)('messages of %s', (locale) => {
  const messages = messagesOf(locale);

  it('has the same keys in the same order as English', () => {
    expect([...messages.keys()]).toEqual([...ENGLISH.keys()]);
  });

  it('has a text, a description and the English placeholders for every key', () => {
    const problems: string[] = [];
    for (const [key, { message, description, placeholders = {} }] of messages) {
      const english = ENGLISH.get(key);
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      if (message === '') problems.push(`${key} has no text`);
      // the separator of a list may end in a space
      if (message.trim() !== message && key !== 'listSeparator') problems.push(`${key} has spaces`);
      if (description.length < 12) problems.push(`${key} needs a description`);
      if (description !== english?.description) problems.push(`${key} is described otherwise`);
      expect(placeholders, key).toEqual(english?.placeholders ?? {});
      expect([...new Set(used)].sort(), key).toEqual(Object.keys(placeholders).sort());
    }
    expect(problems).toEqual([]);
  });

  it('keeps the store’s limits', () => {
    // Chrome Web Store: name 75, description 132, short name 12 recommended
    expect(messages.get('extName')?.message.length).toBeLessThanOrEqual(75);
    expect(messages.get('extDescription')?.message.length).toBeLessThanOrEqual(132);
    expect(messages.get('extShortName')?.message.length).toBeLessThanOrEqual(12);
  });
});

describe('Chinese messages', () => {
  // a sample of frequent characters that exist in one script only
  const ONLY_TRADITIONAL = /[這頁開關閱讀個們請將網體]/;
  const ONLY_SIMPLIFIED = /[这页开关阅读个们请将网]/;
  /** Names of the scripts, and examples of conversion, are in the other script on purpose. */
  const MIXED = new Set([
    'scriptSimplified',
    'scriptTraditional',
    'regionNone',
    'regionalWordsHelp',
    'repairHelp',
    'pictureSimplified',
    'pictureTraditional',
  ]);

  const wrongIn = (locale: Locale, wrong: RegExp) =>
    [...messagesOf(locale)]
      .filter(([key, { message }]) => !MIXED.has(key) && wrong.test(message))
      .map(([key]) => key);

  it('are Simplified in zh_CN', () => expect(wrongIn('zh_CN', ONLY_TRADITIONAL)).toEqual([]));
  it('are Traditional in zh_TW', () => expect(wrongIn('zh_TW', ONLY_SIMPLIFIED)).toEqual([]));
  it('are Traditional in zh_HK', () => expect(wrongIn('zh_HK', ONLY_SIMPLIFIED)).toEqual([]));
});

it('every message is used', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  /** Used by the manifest and by the background. */
  const elsewhere = /^(?:ext|command|menu|badge)/;
  const unused = [...ENGLISH.keys()].filter(
    (key) => !elsewhere.test(key) && !source.includes(`'${key}'`),
  );
  expect(unused).toEqual([]);
});
