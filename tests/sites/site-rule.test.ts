import { describe, expect, test } from 'vitest';
import { toHost, toPath, toSiteRule } from '../../src/sites/site-rule.ts';
import { rule } from './any-rule.ts';

describe('a host', () => {
  test.each([
    ['example.org', 'example.org'],
    [' Example.ORG ', 'example.org'],
    ['www.example.org', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['www.org', 'www.org'],
    ['例子.台灣', 'xn--fsqu00a.xn--kpry57d'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['a_b.example', 'a_b.example'],
    ['', undefined],
    ['*', undefined],
    ['*.', undefined],
    ['*.*.example', undefined],
    ['ex*mple.org', undefined],
    ['https://example.org', undefined],
    ['example.org/news', undefined],
    ['example.org:80', undefined],
    ['user@example.org', undefined],
    ['exa mple.org', undefined],
    ['a..b', undefined],
    ['%00.example', undefined],
    [`${'a'.repeat(63)}.`.repeat(5), undefined],
  ])('%s → %s', (text, host) => {
    expect(toHost(text)).toBe(host);
  });
});

describe('a path', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['news', '/news'],
    ['/news/', '/news'],
    ['/a/../b', '/b'],
    ['/新聞', '/%E6%96%B0%E8%81%9E'],
    ['/a?b', undefined],
    ['/a#b', undefined],
    ['/a b', undefined],
    [`/${'a'.repeat(500)}`, undefined],
  ])('%s → %s', (text, path) => {
    expect(toPath(text)).toBe(path);
  });
});

describe('a rule from anywhere', () => {
  test.each<[unknown, unknown]>([
    [{ host: 'a.example', reader: true }, rule('a.example', { reader: true })],
    [
      { host: 'WWW.A.example', path: 'x/', script: 'zh-Hant-HK' },
      rule('a.example', { path: '/x', script: 'zh-Hant-HK' }),
    ],
    [{ host: 'a.example', glosses: false }, rule('a.example', { glosses: false })],
    [{ host: 'a.example', reader: true, more: 1 }, rule('a.example', { reader: true })],
    [{ host: 'a.example' }, undefined],
    [{ host: 'a.example', reader: 'yes' }, undefined],
    [{ host: 'a.example', script: 'en' }, undefined],
    [{ host: 'a.example', glosses: 1 }, undefined],
    [{ host: 7, reader: true }, undefined],
    [{ reader: true }, undefined],
    [[], undefined],
    [null, undefined],
    ['a.example', undefined],
  ])('%j → %j', (value, expected) => {
    expect(toSiteRule(value)).toEqual(expected);
  });
});
