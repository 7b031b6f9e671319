import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation } from '../../src/takeaway/citation.ts';
import { fileName } from '../../src/takeaway/file-name.ts';
import { pictureKind } from '../../src/takeaway/picture-kind.ts';
import { toUri } from '../../src/takeaway/uri.ts';

describe('file names', () => {
  it.each([
    ['凌晨四點的果菜市場', '凌晨四點的果菜市場.epub'],
    ['AI：下一步？', 'AI：下一步？.epub'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.epub'],
    ['甲\n乙\t丙', '甲 乙 丙.epub'],
    ['..隱藏', '隱藏.epub'],
    ['甲. . .', '甲.epub'],
    ['CON', '_CON.epub'],
    ['com1.甲', '_com1.甲.epub'],
    ['CONTACT', 'CONTACT.epub'],
    ['報告\u202ecod.exe', '報告 cod.exe.epub'],
    ['\u2066甲\u2069\u200b', '甲.epub'],
    ['', 'article.epub'],
    ['???', 'article.epub'],
    ['\ud800甲', '甲.epub'],
    ['字'.repeat(100), `${'字'.repeat(60)}.epub`],
    ['👨‍👩‍👧'.repeat(30), expect.stringMatching(/^(?:👨 👩 👧)+/u)],
  ])('%j', (title, expected) => expect(fileName(title, 'epub', 'article')).toEqual(expected));

  it('law: any title gives a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title, 'md', 'article');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^\s.~].*\.md$/u);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|[ .]\.md$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./iu);
      }),
    );
  });
});

describe('citations', () => {
  const facts = {
    title: '長夜',
    byline: '王沁',
    source: '虎嗅APP',
    siteName: '轉載站',
    publishedAt: '2026-03-21T08:15:00+08:00',
    url: 'https://example.org/1',
  };
  it.each([
    [{}, '王沁：《長夜》，虎嗅APP，轉載站，2026-03-21，https://example.org/1'],
    [{ byline: '', source: '', publishedAt: '' }, '《長夜》，轉載站，https://example.org/1'],
    [{ source: '轉載站' }, '王沁：《長夜》，轉載站，2026-03-21，https://example.org/1'],
    [
      { title: '讀《紅樓夢》' },
      '王沁：《讀〈紅樓夢〉》，虎嗅APP，轉載站，2026-03-21，https://example.org/1',
    ],
  ])('%j', (change, expected) => expect(citation({ ...facts, ...change })).toBe(expected));
});

describe('addresses by RFC 3986', () => {
  it.each([
    ['https://a.example/b?c=d&e=%20#f', 'https://a.example/b?c=d&e=%20#f'],
    ['https://a.example/a|b?c=[d]#e#f', 'https://a.example/a%7Cb?c=%5Bd%5D#e%23f'],
    ['https://[::1]/a', 'https://[::1]/a'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['https://a.example/中', 'https://a.example/%E4%B8%AD'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('%s', (address, expected) => expect(toUri(address)).toBe(expected));
});

it.each([
  [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[...'GIF89a'].map((letter) => letter.charCodeAt(0)), 'image/gif'],
  [[...'RIFF\0\0\0\0WEBPVP8 '].map((letter) => letter.charCodeAt(0)), 'image/webp'],
  [[...'<svg/>'].map((letter) => letter.charCodeAt(0)), undefined],
  [[], undefined],
])('a picture beginning with %j is %s', (bytes, type) =>
  expect(pictureKind(Uint8Array.from(bytes))?.type).toBe(type),
);
