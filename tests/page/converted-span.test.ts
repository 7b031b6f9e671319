import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertedSpan } from '../../src/page/converted-span.ts';

describe('convertedSpan', () => {
  const table: [string, string, string, string | undefined][] = [
    ['这个 party 很好', '這個 party 很好', 'party', 'party'],
    ['软件 party 很好', '軟體程式 party 很好', 'party', 'party'],
    ['party 软件 party', 'party 軟體程式 party', 'party', 'party'],
    ['软件里唱K歌', '軟體程式裡唱K歌', 'K歌', 'K歌'],
    ['软件里打call', '軟體程式裡打call', '打call', '打call'],
    ['软件 feel at home 的', '軟體程式 feel at home 的', 'feel at home', 'feel at home'],
    ['软件里', '軟體程式裡', '里', undefined],
    ['软件 party', '軟體程式', 'party', undefined],
  ];
  it.each(table)('%s → %s finds %s', (original, current, term, expected) => {
    const start = original.lastIndexOf(term);
    const span = convertedSpan(original, current, start, start + term.length);
    expect(span && current.slice(span.start, span.end)).toBe(expected);
  });

  it('finds the same occurrence whatever grew before it', () => {
    const pieces = fc.array(fc.constantFrom('软件', 'EDM', '的', ' vibe ', 'EDM '), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pieces, fc.nat(), (parts, pick) => {
        const grown = parts.map((part) => (part === '软件' ? '軟體程式' : part));
        const chosen = pick % parts.length;
        const term = parts[chosen]?.trim() ?? '';
        fc.pre(/^[A-Za-z]+$/.test(term));
        const lead = (parts[chosen] ?? '').indexOf(term);
        const startOf = (all: string[]) => all.slice(0, chosen).join('').length + lead;
        const start = startOf(parts);
        const span = convertedSpan(parts.join(''), grown.join(''), start, start + term.length);
        expect(span).toEqual({ start: startOf(grown), end: startOf(grown) + term.length });
      }),
    );
  });
});
