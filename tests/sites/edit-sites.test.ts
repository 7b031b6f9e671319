import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeRules,
  putBlock,
  putRule,
  removeRule,
  undoSites,
} from '../../src/sites/edit-sites.ts';
import { ruleFor } from '../../src/sites/rule-for.ts';
import { NO_WISHES, placeOf } from '../../src/sites/site-rule.ts';
import { inOrder } from '../../src/sites/stored-sites.ts';
import { anyRule, anyRules, rule } from './any-rule.ts';

describe('changing rules', () => {
  it('puts, replaces, moves and drops', () => {
    const a = rule('a.example', { reader: true });
    const b = rule('b.example', { never: true });
    const put = putRule(b)(putRule(a)([]));
    expect(put).toEqual([a, b]);
    expect(putRule(a)(put)).toBe(put);
    expect(putRule({ ...a, glosses: false })(put)).toEqual([{ ...a, glosses: false }, b]);
    expect(putRule({ ...a, host: 'c.example' }, 'a.example')(put)).toEqual([
      b,
      { ...a, host: 'c.example' },
    ]);
    expect(putRule({ ...a, host: 'b.example' }, 'a.example')(put)).toEqual([
      { ...a, host: 'b.example' },
    ]);
    expect(putRule({ ...a, ...NO_WISHES })(put)).toEqual([b]);
    expect(putRule({ ...a, ...NO_WISHES })([b])).toEqual([b]);
    expect(removeRule('b.example')(put)).toEqual([a]);
    expect(removeRule('c.example')(put)).toBe(put);
  });

  it('a rule that was put is the one for its place', () => {
    fc.assert(
      fc.property(anyRules, anyRule, (rules, one) => {
        fc.pre(!one.host.startsWith('*.'));
        expect(ruleFor(`https://${placeOf(one)}/page`, putRule(one)(rules))).toMatchObject({
          host: one.host,
        });
        expect(putRule(one)(rules).filter((each) => placeOf(each) === placeOf(one))).toEqual([one]);
      }),
    );
  });

  it('undo gives back what was there', () => {
    fc.assert(
      fc.property(anyRules, anyRule, anyRules, (any, one, theirs) => {
        const before = inOrder(any);
        for (const edit of [putRule(one), removeRule(placeOf(one)), mergeRules(theirs)]) {
          const after = edit(before);
          expect(undoSites(before, after)(after)).toEqual(before);
        }
      }),
    );
  });

  it('undo leaves alone what was changed since', () => {
    const a = rule('a.example', { reader: true });
    const b = rule('b.example', { never: true });
    const changed = { ...b, glosses: false };
    expect(undoSites([a], [b])([changed])).toEqual([a, changed]);
  });
});

describe('putBlock', () => {
  const a = rule('a.example', { reader: true });

  it('keeps what is wished for the host already', () => {
    expect(putBlock('a.example', 'div.story')([a])).toEqual([{ ...a, block: 'div.story' }]);
  });

  it('makes a rule where there is none', () => {
    expect(putBlock('b.example', 'article')([a])).toEqual([
      a,
      rule('b.example', { block: 'article' }),
    ]);
  });
});
