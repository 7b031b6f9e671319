import { describe, expect, it } from 'vitest';
import { createConverting } from '../../src/background/converting.ts';
import { createPreparedWords } from '../../src/background/prepared-words.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { NO_WORDS } from '../../src/words/own-words.ts';
import { readCompiled } from '../chinese/compiled-dictionary.ts';

const WORDS = { ...NO_WORDS, conversions: [{ simplified: '菠萝', traditional: '旺來' }] };

const converting = createConverting(
  async (family) => readCompiled(family),
  createPreparedWords(async () => WORDS),
);

async function convert(text: string, chosen: Partial<Settings>, exact = false) {
  const request = { texts: [text], to: 'zh-Hant-TW', verdict: 'simplified', exact } as const;
  const [result] = await converting(request, { ...DEFAULT_SETTINGS, ...chosen });
  return result;
}

describe('what the user chose reaches the conversion', () => {
  it.each<[string, Partial<Settings>, string]>([
    ['他说“软件”不错', {}, '他說“軟件”不錯'],
    ['他说“软件”不错', { quotes: true }, '他說「軟件」不錯'],
    ['他说“软件”不错', { regionalWords: true }, '他說“軟體”不錯'],
    ['他说“软件”不错', { quotes: true, regionalWords: true }, '他說「軟體」不錯'],
    ['展示了如何做', {}, '展示了如何做'],
    ['展示了如何做', { repair: false }, '展示瞭如何做'],
    ['菠萝很甜，the girl’s', { quotes: true }, '旺來很甜，the girl’s'],
  ])('%s with %j is %s', async (text, chosen, expected) => {
    expect(await convert(text, chosen)).toBe(expected);
  });

  it('not where OpenCC’s very result is asked for', async () => {
    const all = { quotes: true, regionalWords: true };
    expect(await convert('“菠萝”展示了如何', all, true)).toBe('“菠蘿”展示瞭如何');
  });
});
