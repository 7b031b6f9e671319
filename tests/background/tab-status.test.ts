import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tabStatus } from '../../src/background/tab-status.ts';

const GONE = new Error('No tab with id: 7.');
const tabs = vi.hoisted(() => ({ left: 0 }));
vi.mock('../../src/platform/browser.ts', () => {
  /** Answers as long as the tab is there. */
  const there = async (answer: unknown) => {
    if (tabs.left-- <= 0) throw GONE;
    return answer;
  };
  return {
    browser: {
      runtime: { getURL: () => 'extension://own/' },
      tabs: {
        get: () => there({ url: 'https://example.org/a' }),
        sendMessage: () => Promise.reject(new Error('Receiving end does not exist.')),
      },
      scripting: {
        executeScript: ({ func }: { readonly func?: unknown }) =>
          there([{ result: func ? 'text/html' : null }]),
      },
      permissions: { contains: async () => true },
      storage: { local: { get: async () => ({}) } },
    },
  };
});

describe('the status of a tab', () => {
  beforeEach(() => {
    tabs.left = 0;
  });

  it.each([0, 1, 2, 3])(
    'is told without an error when the tab goes after %i answers',
    async (left) => {
      tabs.left = left;
      await expect(tabStatus(7)).resolves.toMatchObject({
        kind: left < 2 ? 'unsupported' : 'page',
      });
    },
  );
});
