import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf } from '../../src/aloud/spoken-chunks.ts';

const spoken = (text: string, rate = 1) =>
  chunksOf(text, rate).map(({ start, end }) => text.slice(start, end));

describe('what is spoken in one go', () => {
  test.each([
    ['燈亮了。人散了。', ['燈亮了。', '人散了。']],
    ['他說:「走吧!」然後走了。', ['他說:「走吧!」', '然後走了。']],
    ['真的嗎?!真的……好。', ['真的嗎?!', '真的……', '好。']],
    ['  前後有空白。  下一句 ', ['前後有空白。', '下一句']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['。。。!', []],
    ['', []],
    ['他在等 deadline。', ['他在等 deadline。']],
  ])('%s', (text, chunks) => expect(spoken(text)).toEqual(chunks));

  test('a long sentence is cut at its commas', () => {
    const part = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
    expect(spoken(`${part},${part},${part}。`)).toEqual([`${part},${part},`, `${part}。`]);
  });

  test('and without a comma where it has to be', () => {
    const text = '長'.repeat(100);
    expect(spoken(text).map(({ length }) => length)).toEqual([44, 44, 12]);
    expect(spoken(text, 0.5).map(({ length }) => length)).toEqual([22, 22, 22, 22, 12]);
  });

  test('characters outside the basic plane stay whole', () => {
    for (const chunk of spoken('𠮷'.repeat(100))) expect(chunk).toMatch(/^𠮷+$/u);
  });

  const pieces = fc.constantFrom(
    '燈',
    '亮',
    ',',
    '。',
    '」',
    ' ',
    '\n',
    'abc',
    '𠮷',
    '!',
    '一二三四五',
  );
  test('nothing that can be spoken is lost, doubled or out of order', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 200 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (parts, rate) => {
          const text = parts.join('');
          const said = (whole: string) => whole.replace(/[^\p{L}\p{N}]/gu, '');
          const chunks = chunksOf(text, rate);
          expect(said(spoken(text, rate).join(''))).toBe(said(text));
          let end = 0;
          for (const chunk of chunks) {
            expect(chunk.start).toBeGreaterThanOrEqual(end);
            expect(chunk.end).toBeGreaterThan(chunk.start);
            end = chunk.end;
            const syllables =
              text.slice(chunk.start, chunk.end).match(/[\p{Script=Han}\d]/gu)?.length ?? 0;
            expect(syllables).toBeLessThanOrEqual(Math.ceil(44 * rate));
          }
        },
      ),
    );
  });
});
