import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blockFor, ruleFor, sectionOf } from '../../src/sites/rule-for.ts';
import { placeOf } from '../../src/sites/site-rule.ts';
import { anyRules, rule } from './any-rule.ts';

const RULES = [
  rule('news.example', { reader: true }),
  rule('news.example', { path: '/sport', never: true }),
  rule('news.example', { path: '/sport/chess', glosses: false }),
  rule('*.example', { script: 'zh-Hans-CN' }),
  rule('*.blogs.example', { script: 'zh-Hant-HK' }),
  rule('127.0.0.1', { glosses: true }),
];

describe('the rule for a page', () => {
  test.each([
    ['https://news.example/', 'news.example'],
    ['http://news.example/a/b.html?x=/sport', 'news.example'],
    ['https://www.news.example/a', 'news.example'],
    ['https://NEWS.EXAMPLE/a', 'news.example'],
    ['https://news.example./a', 'news.example'],
    ['https://news.example/sport', 'news.example/sport'],
    ['https://news.example/sport/', 'news.example/sport'],
    ['https://news.example/sport/a', 'news.example/sport'],
    ['https://news.example/sports', 'news.example'],
    ['https://news.example/Sport', 'news.example'],
    ['https://news.example/sport/chess/1', 'news.example/sport/chess'],
    ['https://news.example/sport/../a', 'news.example'],
    ['https://www2.news.example/', '*.example'],
    ['https://example/', '*.example'],
    ['https://a.blogs.example/', '*.blogs.example'],
    ['https://blogs.example/', '*.blogs.example'],
    ['https://notblogs.example/', '*.example'],
    ['http://127.0.0.1:8080/a', '127.0.0.1'],
    ['https://example.org/news.example', undefined],
    ['https://news.example@example.org/', undefined],
    ['https://news.example.org/', undefined],
    ['file:///news.example/', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ])('%s → %s', (url, place) => {
    const found = ruleFor(url, RULES);
    expect(found && placeOf(found)).toBe(place);
  });

  it('does not depend on the order of the rules', () => {
    const paths = fc.constantFrom('', 'news', 'news/2024/x', 'newspaper', 'other/');
    const hosts = fc.constantFrom(
      'a.example',
      'b.a.example',
      'x.b.a.example',
      'c.example',
      'd.test',
    );
    fc.assert(
      fc.property(anyRules, hosts, paths, (rules, host, path) => {
        const url = `https://${host}/${path}`;
        expect(ruleFor(url, rules.toReversed())).toEqual(ruleFor(url, rules));
      }),
    );
  });
});

test.each([
  ['https://a.example/story/2024/1', '/story'],
  ['https://a.example/story/', undefined],
  ['https://a.example/story', undefined],
  ['https://a.example/', undefined],
  ['https://a.example/%E6%96%B0%E8%81%9E/1', '/%E6%96%B0%E8%81%9E'],
])('the section of %s is %s', (url, section) => {
  expect(sectionOf(url)).toBe(section);
});

test('a block is that of the closest rule that names one', () => {
  const rules = [
    rule('a.example', { block: 'article' }),
    rule('a.example', { path: '/news', reader: true }),
    rule('a.example', { path: '/sport', block: 'div.story' }),
  ];
  expect(blockFor('https://a.example/news/1', rules)).toBe('article');
  expect(blockFor('https://a.example/sport/1', rules)).toBe('div.story');
  expect(blockFor('https://b.example/', rules)).toBeNull();
});
