import { describe, expect, it } from 'vitest';
import { PageGone, whileTabLives } from '../../src/platform/while-tab-lives.ts';

describe('whileTabLives', () => {
  it.each([
    'No tab with id: 7.',
    'Invalid tab ID: 7',
    'Frame with ID 0 was removed.',
    'The tab was closed.',
  ])('ends quietly after %j', async (message) => {
    await expect(whileTabLives(Promise.reject(new Error(message)))).resolves.toBeUndefined();
  });

  it('ends quietly when the page script went away', async () => {
    await expect(whileTabLives(Promise.reject(new PageGone('away')))).resolves.toBeUndefined();
  });

  it('passes every other error on', async () => {
    const failure = new Error('Missing host permission for the tab');
    await expect(whileTabLives(Promise.reject(failure))).rejects.toBe(failure);
  });
});
