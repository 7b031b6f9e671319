// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { drawn, openTestReader, pressEscape, STATE } from './open-test-reader.ts';
import { simplifiedArticle } from './sample-articles.ts';

beforeEach(() => {
  document.body.innerHTML = '<input id="field" value="page"><p>原來的網頁</p>';
});

describe('the reader', () => {
  it('adds one element to the page and takes it away again', () => {
    document.querySelector<HTMLElement>('#field')?.focus();
    const before = document.documentElement.outerHTML;
    const { opened } = openTestReader();
    expect(document.documentElement.lastElementChild).toBe(opened.host);
    expect(opened.root.mode).toBe('open');
    opened.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.activeElement?.id).toBe('field');
  });

  it('shows where the article comes from', () => {
    const { opened } = openTestReader();
    const head = opened.root.querySelector('.head');
    expect(head?.querySelector('h1')?.textContent).toBe(
      '凌晨四點的果菜市場，有人在用 AI 算明天的香菜',
    );
    expect(head?.textContent).toContain('文／林晚、陳知微');
    expect(head?.textContent).toContain('來源：島嶼慢報');
    expect(head?.textContent).toContain('2026年3月21日');
    expect(head?.textContent).toContain('3,597 字');
    expect(head?.textContent).toContain('約 9 分鐘');
    expect(head?.querySelector('a')?.href).toBe('https://example.org/market?from=list');
  });

  it('offers no link that is not http, and leaves out what is unknown', () => {
    const article = {
      ...simplifiedArticle(document),
      url: 'javascript:alert(1)',
      title: '',
      byline: '',
      publishedAt: 'yesterday',
    };
    const { opened } = openTestReader({ ok: true, article });
    expect(opened.root.querySelector('.head a')).toBeNull();
    expect(opened.root.querySelector('.head time')).toBeNull();
    expect(opened.root.querySelector('h1')?.textContent).toBe('（沒有標題）');
    expect(opened.root.querySelector('.facts')?.textContent).not.toContain('文／');
  });

  it.each([
    ['close', 'onClose', []],
    ['script-original', 'onScript', ['original']],
    ['script-zh-Hans-CN', 'onScript', ['zh-Hans-CN']],
    ['script-zh-Hant-TW', 'onScript', ['zh-Hant-TW']],
    ['script-zh-Hant-HK', 'onScript', ['zh-Hant-HK']],
    ['glosses', 'onGlosses', [false]],
    ['size-smaller', 'onSettings', [{ fontSize: 18 }]],
    ['size-larger', 'onSettings', [{ fontSize: 22 }]],
    ['theme', 'onSettings', [{ theme: 'light' }]],
  ] as const)('%s asks for %s', (action, callback, expected) => {
    const { find, asked } = openTestReader();
    find(action).click();
    expect(asked[callback]).toHaveBeenCalledExactlyOnceWith(...expected);
    for (const [name, other] of Object.entries(asked)) {
      if (name !== callback) expect(other).not.toHaveBeenCalled();
    }
  });

  it('gives every control an accessible name', () => {
    const { opened } = openTestReader();
    for (const button of opened.root.querySelectorAll('.chrome button')) {
      expect(button.getAttribute('aria-label') ?? button.textContent).not.toBe('');
    }
  });

  it('stops at the ends of the scale of sizes', () => {
    const { find, asked } = openTestReader(undefined, {
      ...STATE,
      settings: { ...DEFAULT_SETTINGS, fontSize: 32 },
    });
    expect(find('size-larger').getAttribute('aria-disabled')).toBe('true');
    find('size-larger').click();
    expect(asked.onSettings).not.toHaveBeenCalled();
  });

  it('draws a new state, and the language of the text follows the script', async () => {
    const { opened, find } = openTestReader();
    expect(opened.body.lang).toBe('zh-Hant');
    opened.update({
      script: 'zh-Hans-CN',
      glosses: false,
      settings: { ...DEFAULT_SETTINGS, theme: 'sepia', fontSize: 28 },
    });
    await drawn();
    expect(opened.body.lang).toBe('zh-Hans-CN');
    expect(find('script-zh-Hans-CN').getAttribute('aria-pressed')).toBe('true');
    expect(find('script-original').getAttribute('aria-pressed')).toBe('false');
    expect(find('glosses').getAttribute('aria-pressed')).toBe('false');
    const dialog = opened.root.querySelector('dialog');
    expect(dialog?.dataset.theme).toBe('sepia');
    expect(dialog?.style.getPropertyValue('--text-size')).toBe('28px');
    opened.update(STATE);
    expect(opened.body.lang).toBe('zh-Hant');
  });

  it('does not touch text that a conversion has changed', async () => {
    const { opened } = openTestReader();
    const title = opened.root.querySelector('h1')?.firstChild;
    const paragraph = opened.body.querySelector('p:nth-of-type(2)')?.firstChild;
    if (!title || !paragraph) throw new Error('no text');
    title.nodeValue = '转换后的标题';
    paragraph.nodeValue = '转换后的段落';
    opened.update({ ...STATE, script: 'zh-Hans-CN', progress: 0.5 });
    opened.update({ ...STATE, script: 'zh-Hans-CN' });
    await drawn();
    expect(opened.root.querySelector('h1')?.textContent).toBe('转换后的标题');
    expect(opened.body.querySelector('p:nth-of-type(2)')?.textContent).toBe('转换后的段落');
  });

  it('says when a conversion is done, once', async () => {
    const { opened } = openTestReader();
    const live = opened.root.querySelector('[role="status"]');
    opened.update({ ...STATE, script: 'zh-Hant-HK', progress: 0.2 });
    await drawn();
    expect(opened.root.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe(
      '20',
    );
    expect(live?.textContent).toBe('');
    opened.update({ ...STATE, script: 'zh-Hant-HK' });
    await drawn();
    expect(opened.root.querySelector('[role="progressbar"]')).toBeNull();
    expect(live?.textContent).toBe('已轉換：繁體 香港');
  });

  it('Escape closes the panel first, then asks to close the reader', async () => {
    const { opened, find, asked, has } = openTestReader();
    find('appearance').click();
    await drawn();
    expect(has('theme-sepia')).toBe(true);
    pressEscape(opened.body);
    await drawn();
    expect(has('theme-sepia')).toBe(false);
    expect(asked.onClose).not.toHaveBeenCalled();
    pressEscape(opened.body);
    expect(asked.onClose).toHaveBeenCalledOnce();
  });

  it('has a close button and hears Escape before its controls are there', () => {
    const { opened, find, asked, has } = openTestReader(
      undefined,
      STATE,
      () => new Promise(() => undefined),
    );
    expect(has('appearance')).toBe(false);
    expect(opened.texts()).toEqual([]);
    opened.update({ ...STATE, settings: { ...DEFAULT_SETTINGS, theme: 'sepia' } });
    expect(opened.root.querySelector('dialog')?.dataset.theme).toBe('sepia');
    find('close').click();
    pressEscape(opened.body);
    expect(asked.onClose).toHaveBeenCalledTimes(2);
  });

  it('keeps its keys from the page', () => {
    const heard: string[] = [];
    const listener = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listener);
    const { opened } = openTestReader();
    opened.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }),
    );
    document.removeEventListener('keydown', listener);
    expect(heard).toEqual([]);
  });

  it('has a table of contents when there are three headings', async () => {
    const { opened, find } = openTestReader();
    find('contents').click();
    await drawn();
    const entries = [...opened.root.querySelectorAll('[data-action="contents-entry"]')];
    expect(entries.map((entry) => entry.textContent)).toEqual([
      '經驗是一種很安靜的東西',
      '一張不太準的表',
      '回家的感覺',
    ]);
    (entries[1] as HTMLElement).click(); // the query asked for buttons
    expect(opened.root.activeElement?.textContent).toBe('一張不太準的表');
  });
});

describe('the reader without an article', () => {
  it.each([
    ['no-article', '在這一頁找不到文章'],
    ['empty', '這一頁沒有文字'],
    ['too-large', '這一頁太大，無法整理'],
    ['broken', '這一頁無法讀取'],
  ] as const)('%s: %s', (reason, sentence) => {
    const { opened, has } = openTestReader({ ok: false, reason, hasSelection: false });
    expect(opened.root.querySelector('h1')?.textContent).toBe(sentence);
    expect(has('read-selection')).toBe(false);
    expect(has('script-original')).toBe(false);
    expect(opened.root.textContent).toContain('請在網頁上選取想讀的文字');
    expect(opened.texts()).toEqual([]);
  });

  it('offers to read the selection when there is one', () => {
    const { find, asked } = openTestReader({ ok: false, reason: 'no-article', hasSelection: true });
    find('read-selection').click();
    expect(asked.onReadSelection).toHaveBeenCalledOnce();
  });
});
