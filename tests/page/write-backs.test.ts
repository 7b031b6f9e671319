// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CostAccount } from '../../src/page/cost-account.ts';
import { WriteBacks } from '../../src/page/write-backs.ts';

describe('WriteBacks', () => {
  const place = () => document.createElement('p');
  /** Each entry: milliseconds since the last, text; the answers in order. */
  const answers = (texts: readonly [number, string][], isAnswer: boolean) => {
    const writeBacks = new WriteBacks();
    const where = place();
    let now = 0;
    return texts.map(([wait, text]) => {
      now += wait;
      return writeBacks.allows(where, text, isAnswer, now);
    });
  };
  const again = (wait: number): [number, string] => [wait, '著名'];

  it.each<[string, readonly [number, string][], boolean, boolean[]]>([
    [
      'the same answer again and again',
      [again(0), again(9), again(9), again(9)],
      true,
      [true, true, false, false],
    ],
    [
      'the same new text',
      [again(0), again(9), again(9), again(9)],
      false,
      [true, true, true, false],
    ],
    [
      'the same text, but seldom',
      [again(0), again(2500), again(2500), again(2500)],
      false,
      [true, true, true, true],
    ],
    [
      'a fight that pauses',
      [again(0), again(9), again(9), again(2500)],
      true,
      [true, true, false, true],
    ],
    [
      'another text each time',
      [
        [0, '一'],
        [9, '二'],
        [9, '三'],
        [9, '四'],
        [9, '五'],
      ],
      false,
      [true, true, true, true, true],
    ],
    [
      'two that alternate',
      [
        [0, '开'],
        [9, '关'],
        [9, '开'],
        [9, '关'],
        [9, '开'],
      ],
      false,
      [true, true, true, true, true],
    ],
  ])('%s', (_name, texts, isAnswer, expected) => {
    expect(answers(texts, isAnswer)).toEqual(expected);
  });

  it('counts each place for itself', () => {
    const writeBacks = new WriteBacks();
    for (let index = 0; index < 10; index++) {
      expect(writeBacks.allows(place(), '赞', false, index)).toBe(true);
    }
  });
});

describe('CostAccount', () => {
  it('lets a burst of 60 ms through and then 1.5 % of the time', () => {
    const account = new CostAccount();
    expect(account.pay(59, 0)).toBe(0);
    expect(account.pay(10, 0)).toBeGreaterThanOrEqual(250);
    expect(account.pay(0, 500)).toBeGreaterThan(0);
    expect(account.pay(0, 700)).toBe(0);
  });

  it('never rests for more than a second, whatever was spent', () => {
    const account = new CostAccount();
    expect(account.pay(1e6, 0)).toBe(1000);
    expect(account.pay(1, 1000)).toBe(1000);
  });

  it('keeps a steady load near its share', () => {
    const account = new CostAccount();
    let now = 0;
    let spent = 0;
    while (now < 60_000) {
      spent += 5;
      now += 5 + Math.max(50, account.pay(5, now));
    }
    expect(spent / now).toBeLessThan(0.018);
  });
});
