import { describe, expect, it } from 'vitest';
import { whileTabLives } from '../../src/platform/while-tab-lives.ts';

describe('whileTabLives', () => {
  it.each(['No tab with id: 7.', 'Invalid tab ID: 7'])('ends quietly after %j', async (message) => {
    await expect(whileTabLives(Promise.reject(new Error(message)))).resolves.toBeUndefined();
  });

  it('passes every other error on', async () => {
    const failure = new Error('Missing host permission for the tab');
    await expect(whileTabLives(Promise.reject(failure))).rejects.toBe(failure);
  });
});
