import { describe, expect, test } from 'vitest';
import { chooseVoice } from '../../src/aloud/choose-voice.ts';

const voice = (lang: string, more: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

const ALL = ['en-US', 'zh-CN', 'zh-TW', 'zh-HK', 'ja-JP'].map((lang) => voice(lang));

describe('the voice of a text', () => {
  test.each([
    ['zh-Hans-CN', ALL, 'zh-CN'],
    ['zh-Hans', ALL, 'zh-CN'],
    ['zh-Hant-TW', ALL, 'zh-TW'],
    ['zh-Hant', ALL, 'zh-TW'],
    ['zh-Hant-HK', ALL, 'zh-HK'],
    ['zh', ALL, 'zh-CN'],
    ['ja', ALL, 'ja-JP'],
    ['en', ALL, 'en-US'],
    ['zh-Hant-HK', [voice('yue-Hant-HK'), voice('zh-TW')], 'yue-Hant-HK'],
    ['zh-Hant-HK', [voice('zh_HK')], 'zh_HK'],
    ['zh-Hant-HK', [voice('zh-CN'), voice('zh-TW')], 'zh-TW'],
    ['zh-Hant-TW', [voice('cmn-Hans-CN')], 'cmn-Hans-CN'],
    ['zh-Hans-CN', [voice('zh-TW')], 'zh-TW'],
    // Mandarin text in a Cantonese voice would be another language
    ['zh-Hans-CN', [voice('zh-HK'), voice('yue')], undefined],
    ['zh-Hant-TW', [voice('en-US')], undefined],
    ['zh-Hant-TW', [], undefined],
  ])('%s', (tag, voices, lang) => expect(chooseVoice(voices, tag)?.lang).toBe(lang));

  test('is never one that sends the text away', () => {
    const voices = [voice('zh-TW', { localService: false }), voice('zh-CN')];
    expect(chooseVoice(voices, 'zh-Hant-TW')?.lang).toBe('zh-CN');
    expect(chooseVoice(voices.slice(0, 1), 'zh-Hant-TW')).toBeUndefined();
  });

  test('is the default one among equals', () => {
    const second = voice('zh-CN', { default: true });
    expect(chooseVoice([voice('zh-CN'), second], 'zh-Hans-CN')).toBe(second);
  });
});
