import { expect, it, vi } from 'vitest';
import { createPreparedWords, evenWithoutStorage } from '../../src/background/prepared-words.ts';
import { NO_WORDS } from '../../src/words/own-words.ts';

it('goes on without the words while storage fails, and says so', async () => {
  const failure = new Error('no storage');
  const report = vi.fn<(error: unknown) => void>();
  let fails = true;
  const words = evenWithoutStorage(
    createPreparedWords(async () => {
      if (fails) throw failure;
      return { ...NO_WORDS, known: ['deadline'] };
    }),
    report,
  );
  expect(await words.conversions()).toBeUndefined();
  expect((await words.glossing()).known.size).toBe(0);
  expect(report.mock.calls).toEqual([[failure], [failure]]);
  fails = false;
  expect((await words.glossing()).known.has('deadline')).toBe(true);
});
