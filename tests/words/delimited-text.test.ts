import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, readDelimited, writeDelimited } from '../../src/words/delimited-text.ts';
import { processorTime } from '../processor-time.ts';

const LIMITS = { cellUnits: 100, rows: 50 };

function cells(text: string, delimiter: Delimiter = ',') {
  const table = readDelimited(text, delimiter, LIMITS);
  return table.ok ? table.rows.map((row) => row.cells) : table;
}

describe('readDelimited', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
    [
      'two rows',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a last line break', 'a,b\n', [['a', 'b']]],
    ['CRLF', 'a\r\nb\r\n', [['a'], ['b']]],
    ['CR alone', 'a\rb', [['a'], ['b']]],
    ['empty lines', '\n\na\n\n\nb\n\n', [['a'], ['b']]],
    [
      'empty cells',
      ',\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    ['a mark before a quote', '\ufeff"a",b', [['a', 'b']]],
    ['a quoted delimiter', '"a,b",c', [['a,b', 'c']]],
    ['a quoted line break', '"a\r\nb",c', [['a\nb', 'c']]],
    ['doubled quotes', '"a ""b"" c"', [['a "b" c']]],
    ['an empty quoted cell', '""', [['']]],
    ['a quote inside a word', 'a"b,c', [['a"b', 'c']]],
    ['text after a quoted cell', '"a"b,c', [['ab', 'c']]],
    ['blanks are kept', ' a , b ', [[' a ', ' b ']]],
    ['a tab is no delimiter of CSV', 'a\tb', [['a\tb']]],
    [
      'Han and pairs',
      '软件,軟體\n𠮷,吉',
      [
        ['软件', '軟體'],
        ['𠮷', '吉'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('takes tabs where it is told to', () => {
    expect(cells('a,b\tc\n"x\ty"\tz', '\t')).toEqual([
      ['a,b', 'c'],
      ['x\ty', 'z'],
    ]);
  });

  it('counts lines from 1, also through quoted breaks', () => {
    const table = readDelimited('a\n\n"b\nc"\nd', ',', LIMITS);
    expect(table.ok && table.rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it.each([
    ['a quote that never ends', 'a\n"b\nc\n', { reason: 'open-quote', line: 2 }],
    ['a cell beyond the limit', `a\n${'x'.repeat(101)}`, { reason: 'long-cell', line: 2 }],
    ['cells without end', ','.repeat(1000), { reason: 'long-cell', line: 1 }],
    ['rows beyond the limit', 'a\n'.repeat(51), { reason: 'too-many-rows', line: 52 }],
    ['a last row beyond the limit', `${'a\n'.repeat(50)}a`, { reason: 'too-many-rows', line: 51 }],
  ])('refuses %s', (_name, text, expected) => {
    expect(cells(text)).toEqual({ ok: false, ...expected });
  });

  it('gives up a line of ten million characters at its first cells', () => {
    const took = processorTime(() => {
      expect(cells('x'.repeat(10_000_000))).toMatchObject({ reason: 'long-cell' });
    });
    expect(took).toBeLessThan(200);
  });
});

describe('writeDelimited', () => {
  const cell = fc.string({ unit: fc.constantFrom(...('ab,\t" \n字𠮷\'='.match(/./gsu) ?? [])) });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<Delimiter>(',', '\t'), (table, delimiter) => {
        expect(cells(writeDelimited(table, delimiter), delimiter)).toEqual(table);
      }),
    );
  });

  it('quotes only what needs it', () => {
    expect(writeDelimited([['a', 'b c', 'd,e', 'f"g']], ',')).toBe('a,b c,"d,e","f""g"\r\n');
  });
});
