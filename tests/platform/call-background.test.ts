import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callBackground } from '../../src/platform/call-background.ts';
import { isExtensionGone, onExtensionGone } from '../../src/platform/extension-life.ts';
import { tellBackground } from '../../src/platform/tell-background.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime: { id: string | undefined; sendMessage: typeof sendMessage } = {
  id: 'ours',
  sendMessage,
};

beforeEach(() => {
  sendMessage.mockReset();
  runtime.id = 'ours';
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const DEAD = new Error('The message port closed before a response was received.');

describe('a call to the background', () => {
  it('is repeated when the background died before it answered', async () => {
    sendMessage.mockRejectedValueOnce(DEAD).mockResolvedValueOnce(undefined);
    sendMessage.mockResolvedValueOnce({ ok: true, value: ['關注'] });
    const call = { kind: 'convert', texts: ['關註'], to: 'zh-Hant-TW', verdict: 'traditional' };
    await expect(callBackground(call as never)).resolves.toEqual(['關注']);
    expect(sendMessage.mock.calls).toEqual([[call], [call], [call]]);
  });

  it('fails when the background goes on dying', async () => {
    sendMessage.mockRejectedValue(DEAD);
    await expect(callBackground({ kind: 'settings' })).rejects.toBe(DEAD);
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is not repeated when the background itself says no', async () => {
    sendMessage.mockResolvedValue({ ok: false, error: 'QUOTA_BYTES quota exceeded' });
    await expect(callBackground({ kind: 'settings' })).rejects.toThrow('QUOTA_BYTES');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('fails at once when the extension was updated', async () => {
    runtime.id = undefined;
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(callBackground({ kind: 'settings' })).rejects.toThrow('invalidated');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('a word to the background', () => {
  const word = {
    kind: 'detected',
    fresh: true,
    readiness: { readable: true, language: 'zh', script: null, copies: 1, clutter: 0 },
  } as const;

  it('may be lost', async () => {
    sendMessage.mockRejectedValue(DEAD);
    tellBackground(word);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(word);
  });

  it('may come from a script of an old version', () => {
    vi.stubGlobal('chrome', {});
    tellBackground(word);
    sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    vi.stubGlobal('chrome', { runtime });
    tellBackground(word);
  });
});

describe('the end of the extension', () => {
  it.each([
    ['nothing is left of its API', {}],
    ['its API has lost its name', { runtime: { id: undefined } }],
  ])('is seen when %s', (_name, api) => {
    expect(isExtensionGone()).toBe(false);
    vi.stubGlobal('chrome', api);
    expect(isExtensionGone()).toBe(true);
  });

  it('is told once, and not after the script has ended', () => {
    vi.useFakeTimers();
    const told = vi.fn<() => void>();
    const toldTo = vi.fn<() => void>();
    const ended = new AbortController();
    onExtensionGone(told, new AbortController().signal);
    onExtensionGone(toldTo, ended.signal);
    vi.advanceTimersByTime(10_000);
    expect(told).not.toHaveBeenCalled();
    ended.abort();
    runtime.id = undefined;
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveBeenCalledOnce();
    expect(toldTo).not.toHaveBeenCalled();
  });
});
