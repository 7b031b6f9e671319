// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isLong } from '../../src/ui/reader/long-article.ts';
import { simplifiedArticle } from './sample-articles.ts';

describe('isLong', () => {
  it.each([
    ['an ordinary article', 1_000, '<p>雲低了就收。</p>'.repeat(100), false],
    ['a novel', 40_001, '<p>雲低了就收。</p>', true],
    ['a long list', 9_000, '<li>雲</li>'.repeat(3_001), true],
    ['an English book of 40,000 words', 40_000, '<p>cloud,</p>'.repeat(3_000), false],
    ['signs that are no words', 12, `<p>${'('.repeat(240_001)}</p>`, true],
  ])('%s', (_, characterCount, html, expected) => {
    const body = document.createRange().createContextualFragment(html);
    expect(isLong({ ...simplifiedArticle(document), characterCount, body })).toBe(expected);
  });
});
