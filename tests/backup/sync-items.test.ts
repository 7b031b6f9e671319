import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  SYNC_BYTES,
  staleKeys,
  syncBytes,
  syncedText,
  syncItems,
} from '../../src/backup/sync-items.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.nat(3_000))
    .map(([text, times]) => text.repeat(times)),
);

describe('a text in storage.sync', () => {
  it('comes back as it was, in items that are small enough, or is refused', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const items = syncItems(text, 'mark');
        if (items === undefined) {
          expect(new TextEncoder().encode(JSON.stringify(text)).length).toBeGreaterThan(90_000);
          return;
        }
        expect(syncedText(items)).toEqual({ kind: 'text', text });
        expect(syncBytes(items)).toBeLessThanOrEqual(SYNC_BYTES);
        for (const [key, value] of Object.entries(items)) {
          expect(syncBytes({ [key]: value })).toBeLessThanOrEqual(8_192);
        }
      }),
    );
  });

  it('is never mixed from two', () => {
    const one = syncItems('一'.repeat(6_000), 'a') ?? {};
    const two = syncItems('二'.repeat(6_000), 'b') ?? {};
    expect(syncedText({ ...one, 'backup-1': two['backup-1'] })).toEqual({ kind: 'incomplete' });
    const { 'backup-2': _, ...rest } = one;
    expect(syncedText(rest)).toEqual({ kind: 'incomplete' });
  });

  test.each<[Record<string, unknown>, string]>([
    [{}, 'nothing'],
    [{ other: 1 }, 'nothing'],
    [{ 'backup-0': ['a', 'x'] }, 'incomplete'],
    [{ backup: 'x' }, 'nothing'],
    [{ backup: ['a', 'x'] }, 'incomplete'],
    [{ backup: ['a', 1e9] }, 'incomplete'],
    [{ backup: ['a', 1], 'backup-0': ['a', 7] }, 'incomplete'],
  ])('%j is %s', (items, kind) => {
    expect(syncedText(items).kind).toBe(kind);
  });

  it('leaves nothing of a longer one behind', () => {
    const long = syncItems('x'.repeat(20_000), 'a') ?? {};
    const short = syncItems('x', 'b') ?? {};
    expect(staleKeys({ ...long, other: 1 }, short)).toEqual(['backup-1', 'backup-2']);
    expect(staleKeys({ ...long, other: 1 }, {})).toEqual(Object.keys(long));
  });
});
