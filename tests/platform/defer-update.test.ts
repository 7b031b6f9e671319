import { beforeEach, describe, expect, it, vi } from 'vitest';
import { initialView } from '../../src/page/view.ts';
import { deferUpdate } from '../../src/platform/defer-update.ts';

const api = vi.hoisted(() => ({
  announce: undefined as unknown,
  reload: undefined as unknown,
  states: [] as unknown[],
}));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      onUpdateAvailable: {
        addListener: (listener: () => void) => {
          api.announce = listener;
        },
      },
      reload: () => (api.reload as () => void)(),
    },
    tabs: {
      query: async () => api.states.map((_, id) => ({ id })),
      sendMessage: async (id: number) => {
        const state = api.states[id];
        if (state === undefined) throw new Error('Receiving end does not exist.');
        return { ok: true, value: state };
      },
    },
  },
}));

const reload = vi.fn<() => void>();
beforeEach(() => {
  reload.mockReset();
  api.reload = reload;
});

const page = (change: object) => ({ view: { ...initialView, ...change }, progress: null });

describe('an update of the extension', () => {
  it.each([
    ['no page has our script', [undefined, undefined]],
    ['nothing is on in the pages', [undefined, page({}), page({ readerGlosses: true })]],
    ['there is no tab', []],
  ])('comes at once when %s', async (_name, states) => {
    api.states = states;
    const report = vi.fn<(error: unknown) => void>();
    deferUpdate(report);
    (api.announce as () => void)();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    ['somebody reads', { reader: true }],
    ['a page is converted', { script: 'zh-Hans-CN' }],
    ['terms are marked', { glosses: true }],
  ])('waits while %s', async (_name, change) => {
    api.states = [undefined, page(change), page({})];
    deferUpdate(() => undefined);
    (api.announce as () => void)();
    await new Promise((done) => setTimeout(done, 20));
    expect(reload).not.toHaveBeenCalled();
  });
});
