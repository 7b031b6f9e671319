import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../src/glossary/glossary.ts';
import {
  compileGlossary,
  compileGlossaryFolder,
  GLOSSARY_FOLDER,
} from '../../tools/compile-glossary.ts';
import { listOf } from './small-glossary.ts';

function errorsOf(rows: string): readonly string[] {
  const compiled = compileGlossary([{ name: 'words.tsv', text: listOf(rows) }]);
  return compiled.ok ? [] : compiled.errors;
}

describe('compileGlossary', () => {
  it.each([
    ['party|word|everyday|n|派对|派對||', ''],
    ['party|noun|everyday|n|派对|派對||', 'unknown kind "noun"'],
    ['party|word|basic|n|派对|派對||', 'unknown level "basic"'],
    ['party|word|everyday|x|派对|派對||', 'unknown part of speech "x"'],
    ['party|word|everyday|n|派对|派對||maybe', 'unknown flag "maybe"'],
    ['party|word|everyday|n|派对|派對|', '7 columns, expected 8'],
    ['party|word|everyday|n||派對||', 'no Simplified gloss'],
    ['party|word|everyday|n|派对|||', 'no Traditional gloss'],
    ['party|word|everyday|n| 派对|派對||', 'a cell begins or ends with a space'],
    ['party|word|everyday|n|派對|派對||', 'Traditional 對 in the Simplified column: "派對"'],
    ['party|word|everyday|n|派对|派对||', 'Simplified 对 in the Traditional column: "派对"'],
    ['party|word|everyday|n|派对|派對|聚会|', 'Simplified 会 in the Hong Kong column: "聚会"'],
    ['party|word|everyday|n|派对|派對|派對|', 'the Hong Kong gloss is the same'],
    ['party|word|everyday|n|一二三四五六七八九十一二三|甲||', 'is over 12 characters'],
    ['party|word|everyday|n|甲／乙／丙|甲||', 'has over 2 senses'],
    ['K歌|word|everyday|n|唱歌|唱歌||', 'kind word, but the term holds Han'],
    ['karaoke|mixed|everyday|n|唱歌|唱歌||', 'mixed, but not of letters and Han'],
    ['k|word|everyday|n|千|千||', 'the term is a single letter'],
  ])('%s: %s', (row, expected) => {
    const errors = errorsOf(row);
    expect(errors.length).toBe(expected === '' ? 0 : 1);
    for (const error of errors) {
      expect(error).toMatch(/^words\.tsv:2: /);
      expect(error).toContain(expected);
    }
  });

  it('names both places of a term that is there twice, in whatever spelling', () => {
    const rows = 'e-mail|word|everyday|n|电邮|電郵||\nEmail|word|everyday|n|邮件|郵件||';
    expect(errorsOf(rows)).toEqual(['words.tsv:3: "Email" is already at words.tsv:2']);
  });

  it('takes an abbreviation in capitals and a word spelled alike for two terms', () => {
    const rows = 'SAFE|abbreviation|general|n|外管局|外管局||\nsafe|word|general|n|安全|安全||';
    expect(errorsOf(rows)).toEqual([]);
  });

  it('refuses another header, and skips comments and empty lines', () => {
    const text = `${listOf('')}\n# words\n\nparty\tword\teveryday\tn\t派对\t派對\t\t`;
    expect(compileGlossary([{ name: 'a.tsv', text }])).toMatchObject({ ok: true, entries: 1 });
    expect(compileGlossary([{ name: 'a.tsv', text: 'term\tgloss' }])).toMatchObject({ ok: false });
  });

  it('does not depend on the order of files and rows', () => {
    const one = {
      name: 'a.tsv',
      text: listOf('ai|word|general|n|甲|甲||\nox|word|general|n|乙|乙||'),
    };
    const two = { name: 'b.tsv', text: listOf('ew|word|general|n|丙|丙||') };
    const swapped = {
      name: 'c.tsv',
      text: listOf('ox|word|general|n|乙|乙||\new|word|general|n|丙|丙||'),
    };
    const other = { name: 'd.tsv', text: listOf('ai|word|general|n|甲|甲||') };
    expect(compileGlossary([one, two])).toEqual(compileGlossary([other, swapped]));
  });
});

describe('the lists of the project', () => {
  const { table, entries } = compileGlossaryFolder(GLOSSARY_FOLDER);

  it('are valid and at least 4,000 entries', () => {
    expect(entries).toBeGreaterThanOrEqual(4000);
  });

  it('hold at least so many of each kind', () => {
    const glossary = loadGlossary(table);
    const kinds = Array.from({ length: glossary.size }, (_, index) => glossary.at(index)?.kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect(count('word')).toBeGreaterThanOrEqual(2_000);
    expect(count('abbreviation')).toBeGreaterThanOrEqual(1_300);
    expect(count('phrase')).toBeGreaterThanOrEqual(500);
    expect(count('mixed')).toBeGreaterThanOrEqual(200);
  });

  it('take at most 80 kB deflated', () => {
    expect(deflateRawSync(table, { level: 9 }).length).toBeLessThanOrEqual(80_000);
  });
});
