import { describe, expect, it } from 'vitest';
import { createGlossing } from '../../src/background/glossing.ts';
import { createPreparedWords } from '../../src/background/prepared-words.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { NO_WORDS } from '../../src/words/own-words.ts';
import { compileGlossary } from '../../tools/compile-glossary.ts';
import { listOf } from '../glossary/small-glossary.ts';

const compiled = compileGlossary([
  {
    name: 'words.tsv',
    text: listOf(`
      AI|abbreviation|everyday|n|人工智能|人工智慧|人工智能|any
      party|word|general|n|派对|派對||
      HBM|abbreviation|specialist|n|高带宽内存|高頻寬記憶體||
    `),
  },
]);
if (!compiled.ok) throw new Error(compiled.errors.join('\n'));
const bytes = new TextEncoder().encode(compiled.table);
const gloss = createGlossing(
  async () => bytes.buffer,
  createPreparedWords(async () => NO_WORDS),
);

const REQUEST = { variant: 'zh-Hant', repeat: 'first', sectionStarts: [] } as const;
const glossesOf = async (
  request: Omit<Parameters<typeof gloss>[0], 'kind'>,
  change: Partial<Settings> = {},
) =>
  (await gloss(request, { ...DEFAULT_SETTINGS, ...change })).map((matches) =>
    matches.map((match) => `${match.text}=${match.gloss}`).join(' '),
  );

describe('createGlossing', () => {
  const texts = ['談AI和party', '再談AI和party', '又談AI'];

  it('explains what everybody knows once a section, other words each time', async () => {
    expect(await glossesOf({ ...REQUEST, texts })).toEqual([
      'AI=人工智慧 party=派對',
      'party=派對',
      '',
    ]);
    expect(await glossesOf({ ...REQUEST, texts, sectionStarts: [2] })).toEqual([
      'AI=人工智慧 party=派對',
      'party=派對',
      'AI=人工智慧',
    ]);
    expect(await glossesOf({ ...REQUEST, texts, repeat: 'all' })).toEqual([
      'AI=人工智慧 party=派對',
      'AI=人工智慧 party=派對',
      'AI=人工智慧',
    ]);
  });

  it('writes in the variant, and leaves out levels below the setting', async () => {
    const all = { ...REQUEST, texts: ['談AI、party和HBM'] };
    expect(await glossesOf({ ...all, variant: 'zh-Hant-HK' })).toEqual([
      'AI=人工智能 party=派對 HBM=高頻寬記憶體',
    ]);
    expect(await glossesOf({ ...all, variant: 'zh-Hans-CN' }, { glossLevel: 'general' })).toEqual([
      'party=派对 HBM=高带宽内存',
    ]);
    expect(await glossesOf(all, { glossLevel: 'specialist' })).toEqual(['HBM=高頻寬記憶體']);
  });
});
