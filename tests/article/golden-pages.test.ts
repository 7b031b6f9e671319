import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findDifference, type GoldenFacts, readGoldenPage } from './golden-page.ts';

const FOLDER = join(import.meta.dirname, '../pages');
const slugs = readdirSync(FOLDER);

/*
 * Pages in the shapes that were found, of our own writing. Expectations are changed on purpose only:
 * `node tools/regenerate-pages.ts`, then read the difference.
 */
describe('golden pages', () => {
  it('are at least forty', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(40);
  });

  it.each(slugs)('%s', (slug) => {
    const read = (name: string) => readFileSync(join(FOLDER, slug, name), 'utf8');
    const { why, ...facts }: GoldenFacts = JSON.parse(read('expected.json'));
    const actual = readGoldenPage(read('source.html'));
    const expected = new JSDOM(read('expected.html')).window.document.querySelector('article');
    expect(why.length).toBeGreaterThan(20);
    expect(expected && findDifference(actual.body, expected)).toBeUndefined();
    expect(actual.facts).toEqual(facts);
  });
});

describe('the comparison', () => {
  const parse = (html: string) => new JSDOM(html).window.document.body;
  it.each([
    ['<p>一</p>', '<p>二</p>', '/body[0]/p[0]/#text: “一” instead of “二”'],
    ['<p>一</p>', '<div>一</div>', '/body[0]: <P> instead of <DIV>'],
    ['<p>一</p><p>二</p>', '<p>一</p>', '/body: P “二” is too much'],
    ['<p>一</p>', '<p>一</p><p>二</p>', '/body: P “二” is missing'],
    ['<a href="x">一</a>', '<a href="y">一</a>', '/body[0]/a: [href=x] instead of [href=y]'],
    ['<p>一</p>\n<p>二</p>', '<p>一</p><p>二</p>', undefined],
  ])('%s ≠ %s', (left, right, difference) => {
    expect(findDifference(parse(left), parse(right))).toBe(difference);
  });
});
