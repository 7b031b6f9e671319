import { describe, expect, test } from 'vitest';
import type { Readiness } from '../../src/article/article.ts';
import { plannedCommands } from '../../src/sites/planned-commands.ts';
import { rule } from './any-rule.ts';

const ARTICLE: Readiness = {
  readable: true,
  language: 'zh',
  script: 'Hans',
  copies: 1,
  clutter: 0,
};
const ALL = rule('a.example', { reader: true, script: 'zh-Hant-TW', glosses: true });
const PAGE = 'https://a.example/story/1';

describe('what a rule does to a page', () => {
  test('the script, then the reader, then the glosses', () => {
    expect(plannedCommands(ALL, ARTICLE, PAGE)).toEqual([
      { kind: 'set-script', script: 'zh-Hant-TW' },
      { kind: 'open-reader' },
      { kind: 'set-glosses', on: true },
    ]);
  });

  test('only what was wished for', () => {
    const only = rule('a.example', { reader: true, glosses: false });
    expect(plannedCommands(only, ARTICLE, PAGE)).toEqual([{ kind: 'open-reader' }]);
  });

  test.each<[string, Parameters<typeof plannedCommands>]>([
    ['without a rule', [undefined, ARTICLE, PAGE]],
    ['never here', [{ ...ALL, never: true }, ARTICLE, PAGE]],
    ['a list', [ALL, { ...ARTICLE, readable: false, copies: 0 }, PAGE]],
    ['another language', [ALL, { ...ARTICLE, language: 'ja', script: null }, PAGE]],
    ['a front page', [ALL, ARTICLE, 'https://a.example/']],
    ['a front page with an anchor', [ALL, ARTICLE, 'https://a.example/#top']],
    ['a front page by its name', [ALL, ARTICLE, 'https://a.example/index.html']],
  ])('nothing: %s', (_, [wishes, readiness, url]) => {
    expect(plannedCommands(wishes, readiness, url)).toEqual([]);
  });

  test.each([
    'https://a.example/?p=12',
    'https://a.example/indexes',
    'https://a.example/a/index.html',
  ])('%s may be an article', (url) => {
    expect(plannedCommands(ALL, ARTICLE, url)).toHaveLength(3);
  });
});
