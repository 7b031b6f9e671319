import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_RULES } from '../../src/sites/site-rule.ts';
import { inOrder, readSites, storedSites } from '../../src/sites/stored-sites.ts';
import { anyRules, rule } from './any-rule.ts';

describe('stored rules', () => {
  it('read back as they were stored', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const stored: unknown = JSON.parse(JSON.stringify(storedSites(rules)));
        expect(readSites(stored)).toEqual({ rules: inOrder(rules), broken: [] });
      }),
    );
  });

  test.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, []],
    ['a word', 'x', ['rules']],
    ['a list', [], ['rules']],
    ['no list', { version: 1, rules: {} }, ['rules']],
    ['a newer version', { version: 2, rules: [] }, ['version']],
    [
      'bad rows',
      { version: 1, rules: [null, { host: 'a.example' }, { host: 'b c', reader: true }] },
      ['#1', 'a.example', 'b c'],
    ],
  ])('%s: what is broken is named', (_, stored, broken) => {
    expect(readSites(stored)).toEqual({ rules: [], broken });
  });

  it('keeps the good rows beside bad ones, and the last of two', () => {
    const stored = {
      version: 1,
      rules: [{ host: 'a.example', never: true }, 7, { host: 'a.example', reader: true }],
    };
    expect(readSites(stored)).toEqual({
      rules: [rule('a.example', { reader: true })],
      broken: ['#2'],
    });
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (any, rules) => {
        readSites(any);
        expect(readSites({ version: 1, rules }).rules.length).toBeLessThanOrEqual(rules.length);
      }),
    );
  });

  it('is bounded', () => {
    const row = (index: number) => ({ host: `h${index}.example`, never: true });
    const stored = { version: 1, rules: Array.from({ length: MAX_RULES + 2 }, (_, i) => row(i)) };
    const { rules, broken } = readSites(stored);
    expect(rules).toHaveLength(MAX_RULES);
    expect(broken).toEqual([`h${MAX_RULES}.example`, `h${MAX_RULES + 1}.example`]);
  });
});
