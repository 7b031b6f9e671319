import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlossaryMatch } from '../../src/glossary/entry.ts';
import { loadGlossary } from '../../src/glossary/glossary.ts';
import { keyOf } from '../../src/glossary/keys.ts';
import { matchGlosses } from '../../src/glossary/match.ts';
import {
  compileGlossary,
  compileGlossaryFolder,
  GLOSSARY_FOLDER,
} from '../../tools/compile-glossary.ts';
import { listOf } from './small-glossary.ts';

const shared = process.env.QINGDU_SHARED ?? join(import.meta.dirname, '../../../shared');
const folder = join(shared, 'glossary');

interface EdgeCase {
  readonly text: string;
  readonly expect: Readonly<Record<string, string | null>>;
}

interface GoldSpan {
  readonly span: string;
  readonly type: string;
  readonly offset: number;
  readonly body: number;
  readonly shouldGloss: boolean;
  readonly optional: boolean;
  readonly accept: readonly string[];
  readonly authorGloss: string | null;
}

function readLines<Line>(file: string): Line[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): Line => JSON.parse(line));
}

const LACKING = `
  entertainment|word|general|n|娱乐|娛樂||
  I/O|abbreviation|specialist|n|输入输出|輸入輸出||
`;

/** The table of the project's lists with rows added for terms that they lack. */
function tableWith(rows: string): string {
  const files = readdirSync(GLOSSARY_FOLDER).filter((name) => name.endsWith('.tsv'));
  const sources = files.map((name) => ({
    name,
    text: readFileSync(join(GLOSSARY_FOLDER, name), 'utf8'),
  }));
  const listed = loadGlossary(compileGlossaryFolder(GLOSSARY_FOLDER).table);
  const lacking = rows
    .split('\n')
    .filter((row) => listed.find(keyOf(row.trim().split('|')[0] ?? '')).length === 0);
  const compiled = compileGlossary([
    ...sources,
    { name: 'lacking.tsv', text: listOf(lacking.join('\n')) },
  ]);
  if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
  return compiled.table;
}

describe.skipIf(!existsSync(folder))('labelled spans (needs ../shared)', () => {
  // These tests are of the rules: the words that the lists happen to lack are added here, never to
  // the lists, which are written without a look at the labels. tools/bench-gloss.ts measures both.
  const glossary = loadGlossary(tableWith(LACKING));
  const inBothScripts = (texts: readonly string[]): GlossaryMatch[][] =>
    (['Hans', 'Hant'] as const).map((script) =>
      matchGlosses(texts, { glossary, script, repeat: 'all' }).flat(),
    );

  it.each(readLines<EdgeCase>(join(folder, 'edge-cases.jsonl')))(
    'edge case $text',
    ({ text, expect: expected }) => {
      const matches = inBothScripts([text]).flat();
      for (const [span, glosses] of Object.entries(expected)) {
        const here = matches.filter((match) => match.text === span);
        if (glosses === null) expect(here).toEqual([]);
        else {
          const right = here.filter((match) =>
            glosses.split('|').some((one) => match.gloss.includes(one)),
          );
          expect(right, `${span} among ${matches.map((match) => match.text)}`).not.toEqual([]);
        }
      }
    },
  );

  describe('the seed', () => {
    const seedFile = join(shared, 'seed/huxiu-repost.txt');
    const seed = existsSync(seedFile) ? readFileSync(seedFile, 'utf8') : '';
    const spans = readLines<GoldSpan>(join(folder, 'gold-seed.jsonl')).filter(
      ({ body }) => body === 1,
    );
    const bothScripts = inBothScripts([seed]);
    const matchesOf = ({ offset, span }: GoldSpan): GlossaryMatch[] =>
      bothScripts.flat().filter(({ start, end }) => start < offset + span.length && end > offset);

    it('glosses each term that must be', () => {
      const missed = spans.filter(
        (gold) =>
          gold.shouldGloss &&
          !gold.optional &&
          !matchesOf(gold).some(({ gloss }) =>
            [...gold.accept, gold.authorGloss ?? '-'].some((one) => gloss.includes(one)),
          ),
      );
      expect([...new Set(missed.map(({ span }) => span))]).toEqual([]);
    });

    it("uses the author's four glosses", () => {
      const authored = spans.filter(({ authorGloss }) => authorGloss !== null);
      expect(authored.length).toBe(4);
      for (const gold of authored) {
        expect(matchesOf(gold).map(({ kind, gloss }) => [kind, gloss])).toEqual([
          ['author', gold.authorGloss],
          ['author', gold.authorGloss],
        ]);
      }
    });

    it('glosses no name', () => {
      const glossed = spans.filter((gold) => !gold.shouldGloss && matchesOf(gold).length > 0);
      expect(glossed.map(({ span }) => span)).toEqual([]);
    });
  });
});
