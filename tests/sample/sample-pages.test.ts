// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the other tests and the demonstration rely on in the sample pages. */

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const parse = (file: string) => new DOMParser().parseFromString(read(file), 'text/html');
const textOf = (root: Document, selector: string) =>
  (root.querySelector(selector)?.textContent ?? '').trim();

describe('repost.html', () => {
  const page = parse('repost.html');
  const body = textOf(page, '#content-pc');

  test('prints its body twice, in wrappers with different classes', () => {
    expect(textOf(page, '.m-detail-inner')).toBe(body);
    expect(body.split('\n').length).toBeGreaterThan(25);
    expect(body.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(2_400);
  });

  test('has the share widget between the two', () => {
    const [first, qr, follow, second] = [
      '#content-pc',
      '.qr-share',
      '.follow-big',
      '.m-detail',
    ].map((selector) => page.querySelector(selector));
    expect(first?.nextElementSibling).toBe(qr);
    expect(qr?.nextElementSibling).toBe(follow);
    expect(follow?.nextElementSibling).toBe(second);
    expect(textOf(page, '.qr-share')).toBe('掃描二維碼分享到手機');
    expect(textOf(page, '.follow-big')).toBe('+關註');
  });

  test('begins with the author and ends with the source', () => {
    expect(body.startsWith('文|陸以寧\n')).toBe(true);
    expect(body.endsWith('來源：“夜航船APP“微信公眾號')).toBe(true);
  });

  test.each([
    '關註',
    '雜志',
    '弗洛裡達',
    '揹包',
    '觀衆',
    '發布',
    '傢俱',
    '公裡',
    '標志',
    '准備',
    '復雜',
    '溼',
    '着',
  ])('has the mark of machine conversion %s', (fault) => {
    expect(body).toContain(fault);
  });

  test.each([
    'deadline',
    'KPI',
    '卡拉OK',
    'GPU',
    'OKR',
    'offline',
    'WiFi',
    'server',
    'party',
    'bug',
    'pitch',
    'vibe',
    'social',
    'demo',
    'round',
    'EDM',
    'AI',
    'VC',
    'PPT',
    'K歌',
    'feel at home（像在自己家一樣）',
    'street meets stack（街頭遇上技術棧）',
    'Nasi Labs',
    'Dana Whitfield',
    'Aisyah Rahman',
  ])('has the English %s', (term) => {
    expect(body).toContain(term);
  });

  test('lies about its language', () => {
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(body).toMatch(/[這們說時]/);
  });

  test('has a sentence that only mentions what the widgets say', () => {
    expect(body).toContain('掃描二維碼付款以後就走');
  });
});

describe('every page', () => {
  test.each([
    'index.html',
    'repost.html',
    'simplified.html',
    'english.html',
    'front.html',
    'japanese.html',
  ])('%s asks for nothing that is not here', (file) => {
    const addresses = [...read(file).matchAll(/(?:src|data-src|href)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    for (const address of addresses) {
      if (address === '#' || address.startsWith('data:image/png;base64,')) continue;
      expect(existsSync(join(import.meta.dirname, address)), address).toBe(true);
    }
  });
});
