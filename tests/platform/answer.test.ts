import { describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answer } from '../../src/platform/answer.ts';
import { isPageMessage } from '../../src/platform/message-checks.ts';
import type { Answer, Handlers, PageCalls } from '../../src/platform/messages.ts';
import type { ContentBrowser } from '../../src/platform/native-browser.ts';

type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  reply: (answer: Answer<unknown>) => void,
) => boolean;

function listen(handlers: Partial<Handlers<PageCalls, Runtime.MessageSender>> = {}) {
  const listeners: Listener[] = [];
  const onMessage = {
    addListener: (listener: Listener) => listeners.push(listener),
    removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
  };
  // only what `answer` uses of the API
  const api = { runtime: { id: 'ours', onMessage } } as unknown as ContentBrowser;
  const state = vi.fn(() => ({ view: 'shown' }) as never);
  const nothing = () => null;
  const taken = () => '';
  const all = {
    ...{ state, command: state, takeAway: taken },
    ...{ settingsChanged: nothing, wordsChanged: nothing },
  };
  const report = vi.fn<(error: unknown) => void>();
  const lifetime = new AbortController();
  answer<PageCalls>(api, isPageMessage, { ...all, ...handlers }, report, lifetime.signal);
  const send = (message: unknown, sender: { readonly id?: string } = { id: 'ours' }) =>
    new Promise<Answer<unknown> | 'left alone'>((done) => {
      if (listeners[0]?.(message, sender, done) !== true) done('left alone');
    });
  return { send, state, report, lifetime, listeners };
}

const COMMAND = { kind: 'command', command: { kind: 'open-reader' } };

describe('messages that are not for us', () => {
  it.each([
    ['another extension', { id: 'theirs' }],
    ['nobody', {}],
  ])('from %s are left alone', async (_name, sender) => {
    const { send, state } = listen();
    expect(await send({ kind: 'state' }, sender)).toBe('left alone');
    expect(state).not.toHaveBeenCalled();
  });

  it.each([
    null,
    'state',
    [],
    { kind: 'convert', texts: [], to: 'zh-Hans-CN', verdict: 'other' },
    { kind: 'command', command: { kind: 'toString' } },
    { kind: '__proto__' },
  ])('of another shape or for another context are left alone: %j', async (message) => {
    const { send, report } = listen();
    expect(await send(message)).toBe('left alone');
    expect(report).not.toHaveBeenCalled();
  });

  it('are left alone once the script has stepped aside', async () => {
    const { send, lifetime, listeners } = listen();
    lifetime.abort();
    expect(listeners).toHaveLength(0);
    expect(await send({ kind: 'state' })).toBe('left alone');
  });
});

describe('messages that are for us', () => {
  it('are answered each, also when they come twice', async () => {
    const { send, state } = listen();
    const answers = await Promise.all([send(COMMAND), send(COMMAND)]);
    expect(answers).toEqual([
      { ok: true, value: { view: 'shown' } },
      { ok: true, value: { view: 'shown' } },
    ]);
    expect(state).toHaveBeenCalledTimes(2);
  });

  it('are answered in any order', async () => {
    let finish: () => void = () => undefined;
    const slow = new Promise<null>((done) => {
      finish = () => done(null);
    });
    const { send } = listen({ settingsChanged: () => slow });
    const first = send({ kind: 'settingsChanged', settings: {} });
    expect(await send({ kind: 'wordsChanged', conversions: true })).toEqual({
      ok: true,
      value: null,
    });
    finish();
    expect(await first).toEqual({ ok: true, value: null });
  });

  it('are answered with the error, as data, when dealing with them fails', async () => {
    const failure = new Error('no such page');
    const fails = () => {
      throw failure;
    };
    const { send, report } = listen({ command: fails });
    expect(await send(COMMAND)).toEqual({ ok: false, error: 'no such page' });
    expect(report).toHaveBeenCalledExactlyOnceWith(failure);
  });
});
