// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Removal } from '../../src/article/article.ts';
import { drawn, openTestReader } from './open-test-reader.ts';
import { simplifiedArticle } from './sample-articles.ts';

describe('the receipt', () => {
  it('sums up what was removed', () => {
    const { opened } = openTestReader();
    expect(opened.root.querySelector('summary')?.textContent).toBe(
      '已移除 1 份重複正文、3 個分享元件、1 行作者與來源',
    );
  });

  it('puts a block back and takes it out again', async () => {
    const { opened } = openTestReader();
    const before = opened.body.innerHTML;
    const row = opened.root.querySelector('[data-rule="share-qr"]');
    const button = row?.querySelector('button');
    button?.click();
    await drawn();
    expect(opened.body.textContent).toContain('掃描二維碼分享到手機');
    expect(button?.dataset.action).toBe('remove-again');
    button?.click();
    await drawn();
    expect(opened.body.innerHTML).toBe(before);
    expect(button?.dataset.action).toBe('put-back');
  });

  it('says so when nothing was removed', () => {
    const { opened } = openTestReader({ ok: true, article: simplifiedArticle(document) });
    expect(opened.root.querySelector('.receipt')?.textContent).toBe('這篇文章沒有移除任何內容');
  });

  it('draws the rows of a very long one some at a time, once it is open', async () => {
    const article = simplifiedArticle(document);
    const removal = (at: number): Removal => ({
      step: 'clutter',
      rule: 'tools',
      text: `列印 ${at}`,
      block: document.createDocumentFragment(),
      placeholder: document.createTextNode(''),
    });
    const removals = Array.from({ length: 1_200 }, (_, at) => removal(at));
    const { opened } = openTestReader({ ok: true, article: { ...article, removals } });
    const receipt = opened.root.querySelector('details.receipt');
    const rows = () => receipt?.querySelectorAll('li').length;
    expect(rows()).toBe(200);
    expect(receipt?.querySelector('summary')?.textContent).toBe('已移除 1200 個分享元件');
    receipt?.setAttribute('open', '');
    await vi.waitFor(() => expect(rows()).toBe(1_200));
    expect(receipt?.querySelector('li:last-child p')?.textContent).toBe('列印 1199');
  });
});
