// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PageChanges, PageWatch, type PageWatchOptions } from '../../src/page/page-watch.ts';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let watch: PageWatch;
const start = (options: Partial<PageWatchOptions> = {}) => {
  const told: PageChanges[] = [];
  watch = new PageWatch({
    document,
    onChanges: (changes) => told.push(changes),
    onMissed: () => undefined,
    onSelection: () => undefined,
    onLoaded: () => undefined,
    ...options,
  });
  watch.observe(document);
  watch.start();
  return told;
};
afterEach(() => {
  watch.stop();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('PageWatch', () => {
  it('tells edits, additions and attributes, each with its place', async () => {
    const paragraph = document.createElement('p');
    const text = document.createTextNode('头');
    paragraph.append(text);
    document.body.append(paragraph);
    const told = start();
    const bold = document.createElement('b');
    text.data = '发';
    paragraph.append(bold);
    paragraph.title = '里';
    paragraph.className = 'x';
    await later(0);
    const title = paragraph.getAttributeNode('title');
    expect(told).toEqual([
      new Map<Node | null, Node>([
        [text, paragraph],
        [bold, paragraph],
        [title, paragraph],
      ]),
    ]);
  });

  it('tells the first change at once and gathers what follows', async () => {
    // A clock of the test's own: on a busy machine eight real waits last longer than the gathering.
    vi.useFakeTimers();
    try {
      const told = start();
      document.body.append('一');
      await vi.advanceTimersByTimeAsync(0);
      expect(told).toHaveLength(1);
      for (let index = 0; index < 8; index++) {
        document.body.append('二');
        await vi.advanceTimersByTimeAsync(4);
      }
      expect(told).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(60);
      expect(told).toHaveLength(2);
      expect(told[1]?.size).toBe(8);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not tell what is our own', async () => {
    const text = document.createTextNode('头');
    document.body.append(text);
    const told = start({ isOwn: (node) => node === text });
    text.data = '頭';
    await later(0);
    expect(told).toEqual([]);
  });

  it('tells at once of texts that are cut and joined, even right after a look', async () => {
    const told = start();
    const text = document.body.appendChild(document.createTextNode('头发里'));
    await later(0);
    expect(told).toHaveLength(1);
    text.splitText(1);
    await later(0);
    expect(told).toHaveLength(2);
    document.body.normalize();
    await later(0);
    expect(told).toHaveLength(3);
    text.data = '里';
    await later(0);
    expect(told).toHaveLength(3);
  });

  it('has everything looked at again after a flood, instead of keeping it', async () => {
    const missed = vi.fn();
    const told = start({ onMissed: missed });
    for (let index = 0; index < 6000; index++) document.body.append('一');
    await later(0);
    expect(told).toEqual([]);
    expect(missed).toHaveBeenCalledTimes(1);
  });

  it('rests when its work has cost too much, then has everything looked at', async () => {
    const missed = vi.fn();
    const told = start({ onMissed: missed });
    watch.charge(63);
    document.body.append('一');
    await later(100);
    expect(told).toEqual([]);
    expect(missed).not.toHaveBeenCalled();
    await later(600);
    expect(missed).toHaveBeenCalledTimes(1);
    document.body.append('二');
    await later(0);
    expect(told).toHaveLength(1);
  });

  it('is off while nobody can see the page', async () => {
    let hidden = false;
    vi.spyOn(Document.prototype, 'hidden', 'get').mockImplementation(() => hidden);
    const missed = vi.fn();
    const told = start({ onMissed: missed });
    const turn = (value: boolean) => {
      hidden = value;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    turn(true);
    document.body.append('一');
    await later(80);
    expect(told).toEqual([]);
    turn(false);
    expect(missed).toHaveBeenCalledTimes(1);
    document.body.append('二');
    await later(80);
    expect(told).toHaveLength(1);
  });

  it('tells what is still open when it is stopped, and nothing after', async () => {
    const told = start();
    document.body.append('一');
    watch.stop();
    expect(told).toHaveLength(1);
    document.body.append('二');
    await later(80);
    expect(told).toHaveLength(1);
  });

  it('tells of frames that have loaded', async () => {
    const loaded: (Document | null)[] = [];
    start({ onLoaded: (frame) => loaded.push(frame) });
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.dispatchEvent(new Event('load'));
    expect(loaded).toContain(frame.contentDocument);
  });
});
