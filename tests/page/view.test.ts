import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../src/chinese/variant.ts';
import {
  type Command,
  glossesShown,
  initialView,
  isCommand,
  step,
  type View,
} from '../../src/page/view.ts';

const script = fc.constantFrom(...VARIANTS, 'original' as const);
const view: fc.Arbitrary<View> = fc.record({
  reader: fc.boolean(),
  script,
  glosses: fc.boolean(),
  readerGlosses: fc.boolean(),
  originals: fc.boolean(),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { kind: 'open-reader' },
    { kind: 'read-selection' },
    { kind: 'pick-block' },
    { kind: 'close-reader' },
    { kind: 'toggle-reader' },
  ),
  fc.record({ kind: fc.constant('set-script' as const), script }),
  fc.record({
    kind: fc.constantFrom('set-glosses' as const, 'set-originals' as const),
    on: fc.boolean(),
  }),
);

describe('step', () => {
  const table: [View, Command, View][] = [
    [initialView, { kind: 'open-reader' }, { ...initialView, reader: true }],
    [initialView, { kind: 'close-reader' }, initialView],
    [initialView, { kind: 'toggle-reader' }, { ...initialView, reader: true }],
    [{ ...initialView, reader: true }, { kind: 'toggle-reader' }, initialView],
    [
      initialView,
      { kind: 'set-script', script: 'zh-Hant-HK' },
      { ...initialView, script: 'zh-Hant-HK' },
    ],
    [initialView, { kind: 'set-glosses', on: true }, { ...initialView, glosses: true }],
    [
      { ...initialView, reader: true },
      { kind: 'set-glosses', on: true },
      { ...initialView, reader: true, readerGlosses: true },
    ],
    [
      { ...initialView, reader: true, glosses: true, readerGlosses: true },
      { kind: 'set-glosses', on: false },
      { ...initialView, reader: true },
    ],
    [initialView, { kind: 'set-originals', on: true }, initialView],
    [
      { ...initialView, script: 'zh-Hant-HK' },
      { kind: 'set-originals', on: true },
      { ...initialView, script: 'zh-Hant-HK', originals: true },
    ],
    [
      { ...initialView, script: 'zh-Hant-HK', originals: true },
      { kind: 'set-script', script: 'original' },
      initialView,
    ],
  ];
  it.each(table)('%j with %j is %j', (before, asked, after) => {
    expect(step(before, asked)).toEqual(after);
  });

  it('gives the very same view when nothing changes', () => {
    fc.assert(
      fc.property(view, command, (before, asked) => {
        const after = step(before, asked);
        const same = JSON.stringify(after) === JSON.stringify(before);
        expect(after === before).toBe(same);
      }),
    );
  });

  it('is idempotent for every command but the toggle, which is its own inverse', () => {
    fc.assert(
      fc.property(view, command, (before, asked) => {
        const once = step(before, asked);
        if (asked.kind === 'toggle-reader') expect(step(once, asked)).toEqual(before);
        else expect(step(once, asked)).toBe(once);
      }),
    );
  });

  it('never touches what the command does not name', () => {
    fc.assert(
      fc.property(view, command, (before, asked) => {
        const after = step(before, asked);
        if (asked.kind !== 'set-script') expect(after.script).toBe(before.script);
        if (asked.kind !== 'set-glosses') {
          expect(after.glosses).toBe(before.glosses);
          expect(after.readerGlosses).toBe(before.readerGlosses);
        }
        if (asked.kind.startsWith('set-')) expect(after.reader).toBe(before.reader);
      }),
    );
  });
});

describe('glossesShown', () => {
  it('is what the last set-glosses asked for, whichever surface is in front', () => {
    fc.assert(
      fc.property(view, fc.boolean(), (before, on) => {
        expect(glossesShown(step(before, { kind: 'set-glosses', on }))).toBe(on);
      }),
    );
  });
});

describe('isCommand', () => {
  it('takes every command', () => {
    fc.assert(
      fc.property(command, (asked) => {
        expect(isCommand(asked)).toBe(true);
      }),
    );
  });

  it.each([
    [null],
    ['open-reader'],
    [{}],
    [{ kind: 'open' }],
    [{ kind: 'set-script' }],
    [{ kind: 'set-script', script: 'zh-TW' }],
    [{ kind: 'set-glosses', on: 'yes' }],
    [{ kind: '__proto__' }],
  ])('refuses %j', (value) => {
    expect(isCommand(value)).toBe(false);
  });
});
