// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHost } from '../../src/ui/reader/kept-host.ts';
import { keepPopovers } from '../../src/ui/reader/kept-popovers.ts';

let host: HTMLElement;
let dialog: HTMLDialogElement;
beforeEach(() => {
  document.documentElement.replaceChildren(document.createElement('body'));
  host = document.createElement('div');
  dialog = document.createElement('dialog');
  host.attachShadow({ mode: 'open' }).append(dialog);
  dialog.setAttribute('open', '');
  document.documentElement.append(host);
});

const turn = () => new Promise((done) => setTimeout(done));

describe('keepHost', () => {
  it('comes back into a root that was emptied, and on top', async () => {
    const shown = vi.fn<() => void>();
    dialog.showModal = shown;
    const lost = vi.fn<() => void>();
    keepHost(document, host, dialog, new AbortController().signal, lost);
    document.documentElement.replaceChildren();
    await turn();
    expect(host.parentNode).toBe(document.documentElement);
    expect(shown).toHaveBeenCalledOnce();
    expect(lost).not.toHaveBeenCalled();
  });

  it('follows a root that takes the place of another', async () => {
    keepHost(document, host, dialog, new AbortController().signal, () => undefined);
    const root = document.documentElement;
    const other = document.createElement('html');
    root.replaceWith(other);
    await turn();
    expect(host.parentNode).toBe(other);
    other.replaceWith(root);
    await turn();
    expect(host.parentNode).toBe(root);
  });

  it('gives up on a page that throws it out again and again', async () => {
    const lost = vi.fn<() => void>();
    const lifetime = new AbortController();
    keepHost(document, host, dialog, lifetime.signal, () => {
      lost();
      lifetime.abort();
    });
    const thrower = new MutationObserver(() => host.remove());
    thrower.observe(document.documentElement, { childList: true });
    host.remove();
    for (let turns = 0; turns < 10; turns++) await turn();
    thrower.disconnect();
    expect(lost).toHaveBeenCalledOnce();
    expect(host.isConnected).toBe(false);
  });

  it('lets go with its signal', async () => {
    const lifetime = new AbortController();
    keepHost(document, host, dialog, lifetime.signal, () => undefined);
    lifetime.abort();
    host.remove();
    await turn();
    expect(host.isConnected).toBe(false);
  });
});

it('keepPopovers does nothing where there are none', () => {
  keepPopovers(document)();
});
