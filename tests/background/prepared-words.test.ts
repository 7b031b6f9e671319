import { describe, expect, it } from 'vitest';
import { createPreparedWords } from '../../src/background/prepared-words.ts';
import { NO_WORDS, type OwnWords } from '../../src/words/own-words.ts';

function prepared(...answers: readonly (OwnWords | Error)[]) {
  let asked = 0;
  const words = createPreparedWords(async () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? NO_WORDS;
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { words, asked: () => asked };
}

const KNOWN = { ...NO_WORDS, known: ['deadline'] };

describe('prepared words', () => {
  it('are read once, when they are first needed', async () => {
    const { words, asked } = prepared(KNOWN);
    expect(asked()).toBe(0);
    await Promise.all([words.conversions(), words.glossing(), words.glossing()]);
    expect(asked()).toBe(1);
  });

  it('are read again after a change', async () => {
    const { words } = prepared(NO_WORDS, KNOWN);
    expect((await words.glossing()).known.size).toBe(0);
    words.forget();
    expect((await words.glossing()).known.has('deadline')).toBe(true);
  });

  it('are read again after a failure', async () => {
    const { words } = prepared(new Error('no storage'), KNOWN);
    await expect(words.glossing()).rejects.toThrow('no storage');
    expect((await words.glossing()).known.has('deadline')).toBe(true);
  });

  it('have no index of nothing', async () => {
    const { words } = prepared(NO_WORDS);
    expect(await words.conversions()).toBeUndefined();
    expect('own' in (await words.glossing())).toBe(false);
  });
});
