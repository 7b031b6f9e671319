// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { mountArticle } from '../../src/ui/reader/mount-article.ts';

function articleOf(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}

/** An article of `count` paragraphs in sections of odd sizes, one of them far too large. */
function longArticle(count: number): string {
  const paragraphs = Array.from({ length: count }, (_, at) => `<p>第<b>${at}</b>段</p>`);
  const third = Math.floor(count / 3);
  return `開頭<section>${paragraphs.slice(0, 7).join('')}</section><!---->
    <div><div>${paragraphs.slice(7, third).join('')}</div>中間</div>${paragraphs.slice(third).join('')}結尾`;
}

describe('mountArticle', () => {
  it('mounts an ordinary article at once', () => {
    const body = document.createElement('div');
    const html = longArticle(100);
    expect(mountArticle(articleOf(html), body, new AbortController().signal)).toBeUndefined();
    expect(body.innerHTML).toBe(html);
  });

  it.each([600, 3_000, 9_000])(
    'mounts %i paragraphs in slices, in order, the same nodes',
    async (count) => {
      const article = articleOf(longArticle(count));
      const html = longArticle(count);
      const [last] = [...article.querySelectorAll('p')].slice(-1);
      const body = document.createElement('div');
      const mounted = mountArticle(article, body, new AbortController().signal);
      const first = body.querySelectorAll('*').length;
      expect(first).toBeGreaterThan(400);
      expect(first).toBeLessThan(1_100);
      let largest = 0;
      let before = first;
      const watch = new MutationObserver(() => {
        const now = body.querySelectorAll('*').length;
        largest = Math.max(largest, now - before);
        before = now;
      });
      watch.observe(body, { childList: true, subtree: true });
      await mounted;
      expect(body.innerHTML).toBe(html);
      expect(body.contains(last ?? null)).toBe(true);
      expect(largest).toBeLessThan(1_100);
    },
  );

  it('stops when the reader is closed', async () => {
    vi.useFakeTimers();
    const lifetime = new AbortController();
    const body = document.createElement('div');
    const mounted = mountArticle(articleOf(longArticle(3_000)), body, lifetime.signal);
    const { length } = body.querySelectorAll('*');
    lifetime.abort();
    await vi.runAllTimersAsync();
    await mounted;
    vi.useRealTimers();
    expect(body.querySelectorAll('*')).toHaveLength(length);
  });
});
