import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HoverEvent,
  type HoverState,
  hoverDeadline,
  IDLE,
  shownTarget,
  stepHover,
} from '../../src/ui/tooltip/hover-intent.ts';

type Event = HoverEvent<string>;

const on = (target: string, at: number, speed = 0.1): Event => ({
  kind: 'point',
  target,
  speed,
  at,
});
const off = (at: number): Event => ({ kind: 'point', target: undefined, speed: 0.1, at });

/** Runs events in order, and `time` at every deadline that falls before the next event. */
function run(events: readonly Event[], until: number): (string | undefined)[] {
  let state: HoverState<string> = IDLE;
  const shown: (string | undefined)[] = [undefined];
  const record = () => {
    if (shownTarget(state) !== shown.at(-1)) shown.push(shownTarget(state));
  };
  const passTime = (to: number) => {
    for (let rounds = 0; rounds < 10; rounds++) {
      const deadline = hoverDeadline(state);
      if (deadline === undefined || deadline > to) return;
      state = stepHover(state, { kind: 'time', at: deadline });
      record();
    }
    throw new Error('The machine never comes to rest');
  };
  for (const event of events) {
    passTime(event.at);
    state = stepHover(state, event);
    record();
  }
  passTime(until);
  return shown;
}

describe('hover intent', () => {
  it.each<[string, Event[], number, (string | undefined)[]]>([
    ['opens after 450 ms of rest', [on('a', 0)], 450, [undefined, 'a']],
    ['does not open before', [on('a', 0)], 449, [undefined]],
    ['slow movement on the term keeps the wait', [on('a', 0), on('a', 300)], 450, [undefined, 'a']],
    ['fast movement starts it again', [on('a', 0), on('a', 300, 2)], 740, [undefined]],
    ['leaving in time cancels', [on('a', 0), off(400)], 2000, [undefined]],
    ['another term starts the wait again', [on('a', 0), on('b', 400)], 849, [undefined]],
    ['closes 300 ms after leaving', [on('a', 0), off(600)], 900, [undefined, 'a', undefined]],
    ['stays until then', [on('a', 0), off(600)], 899, [undefined, 'a']],
    ['coming back in time keeps it', [on('a', 0), off(600), on('a', 800)], 3000, [undefined, 'a']],
    ['the next term comes after 100 ms', [on('a', 0), on('b', 600)], 700, [undefined, 'a', 'b']],
    [
      'and still quickly just after closing',
      [on('a', 0), off(600), on('b', 1000)],
      1100,
      [undefined, 'a', undefined, 'b'],
    ],
    [
      'but not long after',
      [on('a', 0), off(600), on('b', 1500)],
      1900,
      [undefined, 'a', undefined],
    ],
    [
      'the tooltip itself keeps it open (WCAG 1.4.13)',
      [on('a', 0), off(600), { kind: 'point-tooltip', at: 700 }],
      9000,
      [undefined, 'a'],
    ],
    [
      'leaving the tooltip closes it',
      [on('a', 0), off(600), { kind: 'point-tooltip', at: 700 }, off(2000)],
      2300,
      [undefined, 'a', undefined],
    ],
    [
      'scroll, drag and selection cancel the wait',
      [on('a', 0), { kind: 'disturb', at: 200 }],
      3000,
      [undefined],
    ],
    [
      'and close what the pointer opened',
      [on('a', 0), { kind: 'disturb', at: 600 }],
      3000,
      [undefined, 'a', undefined],
    ],
    ['focus or a tap opens at once', [{ kind: 'hold', target: 'a', at: 0 }], 0, [undefined, 'a']],
    [
      'and what they opened survives the pointer and scrolling',
      [{ kind: 'hold', target: 'a', at: 0 }, on('b', 100), off(500), { kind: 'disturb', at: 600 }],
      9000,
      [undefined, 'a'],
    ],
    [
      'Escape closes it',
      [
        { kind: 'hold', target: 'a', at: 0 },
        { kind: 'close', at: 100 },
      ],
      9000,
      [undefined, 'a', undefined],
    ],
  ])('%s', (_name, events, until, expected) => {
    expect(run(events, until)).toEqual(expected);
  });

  const anyEvent = fc.oneof(
    fc.record({
      kind: fc.constant('point' as const),
      target: fc.constantFrom('a', 'b', undefined),
      speed: fc.constantFrom(0.1, 2),
      at: fc.constant(0),
    }),
    fc.record({
      kind: fc.constantFrom('point-tooltip' as const, 'disturb' as const, 'close' as const),
      at: fc.constant(0),
    }),
    fc.record({
      kind: fc.constant('hold' as const),
      target: fc.constantFrom('a', 'b'),
      at: fc.constant(0),
    }),
  );

  it('comes to rest after any history, and is closed 300 ms after a final leave', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, fc.nat(600))), (steps) => {
        let at = 0;
        const events: Event[] = steps.map(([event, wait]) => {
          at += wait;
          return { ...event, at };
        });
        // what focus or a tap opened stays until it is closed
        const held = run([...events, off(at)], at + 5000).at(-1);
        const closed = run([...events, { kind: 'close', at }, off(at)], at + 5000).at(-1);
        expect(closed).toBeUndefined();
        if (!events.some(({ kind }) => kind === 'hold')) expect(held).toBeUndefined();
      }),
    );
  });
});
