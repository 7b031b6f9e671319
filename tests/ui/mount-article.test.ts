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

  /** What stands in the body when everything is there. */
  async function mountedFrom(html: string): Promise<HTMLElement> {
    const body = document.createElement('div');
    await mountArticle(articleOf(html), body, new AbortController().signal);
    return body;
  }

  /** Lengths of the parts, each in its parent. */
  function partsOf(body: HTMLElement): string[] {
    return [...body.querySelectorAll('.qingdu-part')].map(
      (part) => `${part.parentElement?.localName} ${part.textContent.length}`,
    );
  }

  it('gives a text without an end blocks of its own', async () => {
    const body = await mountedFrom(`<p>頭</p><p><b>${'雲'.repeat(310_000)}</b>尾</p>`);
    expect(partsOf(body)).toEqual([...Array(15).fill('b 20000'), 'b 10000']);
    expect(body.textContent).toBe(`頭${'雲'.repeat(310_000)}尾`);
  });

  it('ends them with a sentence, never within a character', async () => {
    const sentence = `${'雲'.repeat(149)}。」`;
    const body = await mountedFrom(`<p>${sentence.repeat(2_000)}</p>`);
    const parts = [...body.querySelectorAll('.qingdu-part')];
    expect(parts).toHaveLength(16);
    expect(parts.slice(0, -1).every(({ textContent }) => textContent.endsWith('雲。」'))).toBe(
      true,
    );
    const odd = await mountedFrom(`<p>雲${'𠀀'.repeat(150_010)}</p>`);
    expect(partsOf(odd)).toEqual(['p 20001', ...Array(14).fill('p 20000'), 'p 20']);
  });

  it('gives texts without an end to their line blocks of their own', async () => {
    const words = Array.from({ length: 4_000 }, () => `${'雲'.repeat(99)}<b>散</b>`).join('');
    const body = await mountedFrom(`<div>${words}</div>`);
    expect(body.textContent).toBe(articleOf(words).textContent);
    // 600,000 units each, of which a text and its bold word have 500, for 100 letters
    expect(partsOf(body)).toEqual(['div 120001', 'div 120099', 'div 39801']);
  });

  it('ends them with a line where lines end, and not in a reading', async () => {
    const line = '雲低了就收,<ruby>攤<rt>ㄊㄢ</rt></ruby>子散了。<br>';
    const body = await mountedFrom(`<div>${line.repeat(1_000)}</div>`);
    const parts = [...body.querySelectorAll('.qingdu-part')];
    expect(parts.length).toBe(3);
    expect(parts.map(({ previousSibling }) => previousSibling?.lastChild?.nodeName)).toEqual([
      undefined,
      ...parts.slice(1).map(() => 'BR'),
    ]);
    expect(body.querySelector('ruby .qingdu-part')).toBeNull();
    expect(body.textContent).toBe(articleOf(line.repeat(1_000)).textContent);
  });

  it('leaves paragraphs alone, however many there are', async () => {
    const html = `<p>${'雲低了就收,'.repeat(50)}</p>`.repeat(3_000);
    const body = await mountedFrom(html);
    expect(body.innerHTML).toBe(html);
  });
});
