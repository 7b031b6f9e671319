import { describe, expect, it } from 'vitest';
import type { GlossaryMatch } from '../../src/glossary/entry.ts';
import { glossVariant, keepEqual } from '../../src/session/glosses-in-script.ts';

function match(start: number, gloss: string): GlossaryMatch {
  return { start, end: start + 2, text: 'AI', key: 'ai', gloss, kind: 'word', level: 'general' };
}

describe('glossVariant', () => {
  it.each([
    ['zh-Hans-CN', 'traditional', 'zh-Hant-HK', 'zh-Hans-CN'],
    ['original', 'traditional', 'zh-Hant-HK', 'zh-Hant-HK'],
    ['original', 'traditional', 'zh-Hans-CN', 'zh-Hant-TW'],
    ['original', 'simplified', 'zh-Hant-HK', 'zh-Hans-CN'],
    ['original', 'mixed', 'zh-Hant-TW', 'zh-Hant-TW'],
  ] as const)('%s of a page that is %s, for %s: %s', (choice, verdict, own, expected) => {
    expect(glossVariant(choice, verdict, own)).toBe(expected);
  });
});

describe('keepEqual', () => {
  it('hands back the very matches that were there, and the new ones', () => {
    const old = [match(0, '甲'), match(5, '乙')];
    const now = [match(0, '甲'), match(5, '丙'), match(9, '丁')];
    const kept = keepEqual(old, now);
    expect(kept).toEqual(now);
    expect(kept[0]).toBe(old[0]);
    expect(kept[1]).toBe(now[1]);
    expect(kept[2]).toBe(now[2]);
  });

  it('takes all where nothing was before', () => {
    const now = [match(0, '甲')];
    expect(keepEqual(undefined, now)).toEqual(now);
    expect(keepEqual([match(0, '甲')], [])).toEqual([]);
  });
});
