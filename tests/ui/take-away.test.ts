// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { drawn, openTestReader, pressEscape } from './open-test-reader.ts';
import { threadArticle } from './sample-articles.ts';

const readerWith = () => openTestReader({ ok: true, article: threadArticle(document) });

describe('the panel that takes the article away', () => {
  it('asks for each way of taking it and says what happened', async () => {
    const { asked, find, opened } = openTestReader();
    find('take-away').click();
    asked.onTakeAway.mockResolvedValue('已複製');
    for (const [action, wish] of [
      ['copy-text', { kind: 'copy', form: 'text' }],
      ['copy-markdown', { kind: 'copy', form: 'markdown' }],
      ['copy-citation', { kind: 'copy', form: 'citation' }],
      ['save-epub', { kind: 'save', form: 'epub' }],
      ['save-html', { kind: 'save', form: 'html' }],
      ['save-markdown', { kind: 'save', form: 'markdown' }],
    ] as const) {
      find(action).click();
      expect(asked.onTakeAway).toHaveBeenLastCalledWith(wish);
    }
    await drawn();
    expect(opened.root.querySelector('.take-away [role="status"]')?.textContent).toBe('已複製');
    asked.onTakeAway.mockRejectedValue(new Error('gone'));
    find('copy-text').click();
    await drawn();
    expect(opened.root.querySelector('.take-away .note')?.textContent).toMatch(/沒有成功/);
  });

  it('closes by Escape, before the reader does', () => {
    const { asked, find, has, opened } = openTestReader();
    find('take-away').click();
    expect(has('copy-text')).toBe(true);
    pressEscape(opened.body);
    expect(has('copy-text')).toBe(false);
    expect(asked.onClose).not.toHaveBeenCalled();
  });

  it('prints with the panel closed, and shares only where the system can', () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { find, has } = openTestReader();
    find('take-away').click();
    expect(has('share')).toBe(false);
    find('print').click();
    expect(print).toHaveBeenCalledOnce();
    expect(has('copy-text')).toBe(false);
  });

  it('shares title and address where the system can', () => {
    const share = vi.fn(async () => undefined);
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    const { find } = openTestReader();
    find('take-away').click();
    find('share').click();
    expect(share).toHaveBeenCalledWith({
      title: '凌晨四點的果菜市場，有人在用 AI 算明天的香菜',
      url: 'https://example.org/market?from=list',
    });
    Reflect.deleteProperty(navigator, 'share');
  });
});

describe('a thread', () => {
  it('has its replies in a section of their own, glossed like the body', () => {
    const { opened } = readerWith();
    const section = opened.root.querySelector('.body > details.qingdu-replies');
    expect(section?.querySelector('summary h2')?.textContent).toBe('回覆 2');
    expect([...(section?.querySelectorAll('.who') ?? [])].map((who) => who.textContent)).toEqual([
      '楼下的猫2026-05-07',
      '',
    ]);
    expect(opened.texts().some((text) => text.data.includes('老板说 deadline'))).toBe(true);
  });

  it('leads to its next page by an ordinary link, which nobody can press for the user', () => {
    const { asked, find } = readerWith();
    const link = find('next-page');
    expect(link.getAttribute('href')).toBe('https://example.org/bookshop?page=2');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(asked.onNextPage).not.toHaveBeenCalled();
  });

  it('says under which terms it may be used', () => {
    const { opened } = readerWith();
    expect(opened.root.querySelector('.facts')?.textContent).toContain('版權：CC BY-SA 4.0');
  });

  it('leaves a link where a picture is refused', () => {
    const { opened } = readerWith();
    const image = opened.body.querySelector('img');
    image?.dispatchEvent(new Event('error'));
    const link = opened.body.querySelector('a.qingdu-picture');
    expect(link?.textContent).toBe('书店的门口 · 圖片沒有載入，開啟原圖');
    expect(link?.getAttribute('href')).toMatch(/\/lost\.jpg$/);
    expect(opened.body.querySelector('img')).toBeNull();
  });
});

describe('printing', () => {
  it('adds the glosses that are shown, and numbers the pages, until it is over', () => {
    const { opened } = openTestReader();
    const [text] = opened.texts().filter(({ data }) => data.includes('deadline'));
    if (text === undefined) throw new Error('The sample has no deadline');
    const start = text.data.indexOf('deadline');
    const match = { start, end: start + 8, text: 'deadline', key: 'deadline', gloss: '截止時間' };
    opened.showGlosses(new Map([[text, [{ ...match, kind: 'word', level: 'general' }]]]));
    window.dispatchEvent(new Event('beforeprint'));
    expect(opened.root.querySelector('.print .printed-terms li')?.textContent).toBe(
      'deadline 截止時間',
    );
    expect(opened.host.querySelector('style')?.textContent).toContain('@page');
    window.dispatchEvent(new Event('afterprint'));
    expect(opened.root.querySelector('.printed-terms')).toBeNull();
    expect(opened.host.querySelector('style')).toBeNull();
  });
});
