import { describe, expect, it, vi } from 'vitest';
import type { DictionaryFamily } from '../../src/chinese/configuration.ts';
import {
  type ConversionRequest,
  configurationsFor,
  createConversion,
} from '../../src/chinese/conversion.ts';
import type { Dictionary } from '../../src/chinese/dictionary.ts';
import type { Source } from '../../src/chinese/source-script.ts';
import { prepareUserWords } from '../../src/chinese/user-words.ts';
import { loadCompiled } from './compiled-dictionary.ts';

const conversion = createConversion(loadCompiled);

async function convertOne(text: string, request: ConversionRequest): Promise<string | undefined> {
  const [result] = await conversion.convert([text], request);
  return result;
}

const toTaiwan: ConversionRequest = { to: 'zh-Hant-TW' };
const toHongKong: ConversionRequest = { to: 'zh-Hant-HK' };
const toMainland: ConversionRequest = { to: 'zh-Hans-CN' };

describe('the script of the text is found', () => {
  it.each<[string, ConversionRequest, string]>([
    ['这个软件的信息很清楚', toTaiwan, '這個軟件的信息很清楚'],
    ['这个软件的信息很清楚', { ...toTaiwan, words: true }, '這個軟體的資訊很清楚'],
    ['这里面说的', toHongKong, '這裏面説的'],
    ['這個軟體的資訊', toMainland, '这个软体的资讯'],
    ['這個軟體的資訊', { ...toMainland, words: true }, '这个软件的信息'],
    ['他説過這件事', toTaiwan, '他說過這件事'],
    ['他在臺灣說過裡面的事', toHongKong, '他在台灣説過裏面的事'],
    ['台灣的裡面', { ...toTaiwan, pageVerdict: 'traditional' }, '台灣的裡面'],
    ['这里面', { to: 'zh-Hant' }, '這裏面'],
    ['爱迪生发明了电灯', toTaiwan, '愛迪生發明了電燈'],
    ['點擊關註這本雜志', toMainland, '点击关注这本杂志'],
    ['點擊關註這本雜志', toTaiwan, '點擊關注這本雜誌'],
    ['今日は天気がいいですね', toTaiwan, '今日は天気がいいですね'],
    ['国会図書館検索', toTaiwan, '国会図書館検索'],
    ['大韓民國은 동아시아의 나라', toMainland, '大韓民國은 동아시아의 나라'],
    ['Hello, it’s me', { ...toTaiwan, quotes: true }, 'Hello, it’s me'],
  ])('%s, %o', async (text, request, expected) => {
    expect(await convertOne(text, request)).toBe(expected);
  });
});

describe('texts too short to tell', () => {
  it.each<[string, ConversionRequest, string]>([
    ['皇后', { ...toTaiwan, pageVerdict: 'simplified' }, '皇后'],
    ['发', { ...toTaiwan, pageVerdict: 'traditional' }, '发'],
    ['松散', { ...toTaiwan, pageVerdict: 'simplified' }, '鬆散'],
    ['松散', { ...toTaiwan, pageVerdict: 'traditional' }, '松散'],
    ['松散', toTaiwan, '鬆散'],
    ['松散', { ...toTaiwan, pageVerdict: 'japanese' }, '松散'],
    ['国会', { ...toTaiwan, pageVerdict: 'japanese' }, '国会'],
    ['优の良品', { ...toTaiwan, pageVerdict: 'simplified' }, '優の良品'],
    ['优の良品', { ...toTaiwan, pageVerdict: 'japanese' }, '优の良品'],
  ])('%s, %o', async (text, request, expected) => {
    expect(await convertOne(text, request)).toBe(expected);
  });

  it('take the script of their batch', async () => {
    const simplified = ['这是说话的声音和书', '松散'];
    const traditional = ['這是說話的聲音和書', '松散'];
    expect(await conversion.convert(simplified, toTaiwan)).toEqual(['這是說話的聲音和書', '鬆散']);
    expect(await conversion.convert(traditional, toTaiwan)).toEqual(traditional);
  });
});

describe('exact', () => {
  it.each<[string, ConversionRequest, string]>([
    ['爱迪生发明了电灯', { ...toTaiwan, exact: true }, '愛迪生髮明瞭電燈'],
    ['關註', { ...toMainland, from: 'zh-Hant', exact: true }, '关注'],
    ['裡面為著', { ...toMainland, exact: true }, '里面为著'],
    ['“好”', { ...toTaiwan, exact: true, quotes: true }, '“好”'],
    ['今日は天気', { to: 'zh-Hant-TW', from: 'zh-Hans-CN', exact: true }, '今日は天気'],
  ])('%s, %o is OpenCC’s result', async (text, request, expected) => {
    expect(await convertOne(text, request)).toBe(expected);
  });

  it('leaves the user’s words out', async () => {
    const userWords = prepareUserWords([{ simplified: '电灯', traditional: '燈泡' }]);
    expect(await convertOne('电灯', { ...toTaiwan, exact: true, userWords })).toBe('電燈');
    expect(await convertOne('电灯', { ...toTaiwan, userWords })).toBe('燈泡');
  });
});

it('quotes come last and pair over the user’s words', async () => {
  const userWords = prepareUserWords([{ simplified: '电灯', traditional: '“燈”' }]);
  expect(await convertOne('“一个电灯”', { ...toTaiwan, quotes: true, userWords })).toBe(
    '「一個「燈」」',
  );
});

describe('the way', () => {
  it.each<[Source, ConversionRequest, readonly string[]]>([
    ['zh-Hans-CN', toTaiwan, ['s2tw']],
    ['zh-Hans-CN', { ...toHongKong, words: true }, ['s2hkp']],
    ['zh-Hans-CN', toMainland, []],
    ['zh-Hant', toMainland, ['tw2s']],
    ['zh-Hant', { ...toMainland, exact: true }, ['t2s']],
    ['zh-Hant-HK', { ...toMainland, words: true }, ['hk2sp']],
    ['zh-Hant-TW', toHongKong, ['tw2t', 't2hk']],
    ['zh-Hant-HK', toTaiwan, ['hk2t', 't2tw']],
    ['zh-Hant-TW', toTaiwan, []],
    ['none', toTaiwan, []],
  ])('from %s, %o', (source, request, expected) => {
    expect(configurationsFor(source, request)).toEqual(expected);
  });
});

describe('dictionaries', () => {
  it('are loaded when a text needs them, and once', async () => {
    const load = vi.fn(loadCompiled);
    const lazy = createConversion(load);
    await lazy.convert(['Hello', 'にほんご'], toTaiwan);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([lazy.convert(['这个'], toTaiwan), lazy.convert(['这个'], toHongKong)]);
    expect(load.mock.calls).toEqual([['to-traditional']]);
  });

  it('that failed to load are asked for again', async () => {
    let tries = 0;
    const load = async (family: DictionaryFamily): Promise<Dictionary> => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return loadCompiled(family);
    };
    const lazy = createConversion(load);
    await expect(lazy.convert(['这个'], toTaiwan)).rejects.toThrow('offline');
    expect(await lazy.convert(['这个'], toTaiwan)).toEqual(['這個']);
  });
});

it('a text that does not change is returned itself, and order is kept', async () => {
  const texts = ['Hello', '这个', '', '說好的', '中文'];
  expect(await conversion.convert(texts, toTaiwan)).toEqual([
    'Hello',
    '這個',
    '',
    '說好的',
    '中文',
  ]);
});
