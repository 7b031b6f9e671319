// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { openReader } from '../../src/ui/reader/open-reader.tsx';
import type {
  ReaderCallbacks,
  ReaderContent,
  ReaderHandle,
  ReaderState,
} from '../../src/ui/reader/reader-contract.ts';
import { matchesIn, simplifiedArticle, traditionalArticle } from './sample-articles.ts';
import { translateFrom } from './translate-from-file.ts';

const STATE: ReaderState = { script: 'original', glosses: true, settings: DEFAULT_SETTINGS };

function callbacks() {
  return {
    onClose: vi.fn(),
    onScript: vi.fn(),
    onGlosses: vi.fn(),
    onSettings: vi.fn(),
    onReadSelection: vi.fn(),
    onOpenOptions: vi.fn(),
  } satisfies ReaderCallbacks;
}

let handle: ReaderHandle | undefined;

function open(
  content: ReaderContent = { ok: true, article: traditionalArticle(document) },
  state: ReaderState = STATE,
) {
  const asked = callbacks();
  const opened = openReader(document, content, state, asked, translateFrom('zh_TW'));
  handle = opened;
  const find = (action: string) => {
    const found = opened.root.querySelector<HTMLElement>(`[data-action="${action}"]`);
    if (found === null) throw new Error(`There is no control ${action}`);
    return found;
  };
  return {
    opened,
    asked,
    find,
    has: (action: string) => opened.root.querySelector(`[data-action="${action}"]`) !== null,
  };
}

/** Preact draws state changes of components in a microtask or a little later. */
const drawn = () => new Promise((done) => setTimeout(done, 20));

const pressEscape = (from: Element) =>
  from.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );

beforeEach(() => {
  document.body.innerHTML = '<input id="field" value="page"><p>原來的網頁</p>';
});

afterEach(() => {
  handle?.close();
  handle = undefined;
});

describe('the reader', () => {
  it('adds one element to the page and takes it away again', () => {
    document.querySelector<HTMLElement>('#field')?.focus();
    const before = document.documentElement.outerHTML;
    const { opened } = open();
    expect(document.documentElement.lastElementChild).toBe(opened.host);
    expect(opened.root.mode).toBe('open');
    opened.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.activeElement?.id).toBe('field');
  });

  it('shows where the article comes from', () => {
    const { opened } = open();
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
    const { opened } = open({ ok: true, article });
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
    const { find, asked } = open();
    find(action).click();
    expect(asked[callback]).toHaveBeenCalledExactlyOnceWith(...expected);
    for (const [name, other] of Object.entries(asked)) {
      if (name !== callback) expect(other).not.toHaveBeenCalled();
    }
  });

  it('gives every control an accessible name', () => {
    const { opened } = open();
    for (const button of opened.root.querySelectorAll('.chrome button')) {
      expect(button.getAttribute('aria-label') ?? button.textContent).not.toBe('');
    }
  });

  it('stops at the ends of the scale of sizes', () => {
    const { find, asked } = open(undefined, {
      ...STATE,
      settings: { ...DEFAULT_SETTINGS, fontSize: 32 },
    });
    expect(find('size-larger').getAttribute('aria-disabled')).toBe('true');
    find('size-larger').click();
    expect(asked.onSettings).not.toHaveBeenCalled();
  });

  it('draws a new state, and the language of the text follows the script', async () => {
    const { opened, find } = open();
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
    const { opened } = open();
    const title = opened.root.querySelector('h1')?.firstChild;
    const paragraph = opened.body.querySelector('p')?.firstChild;
    if (!title || !paragraph) throw new Error('no text');
    title.nodeValue = '转换后的标题';
    paragraph.nodeValue = '转换后的段落';
    opened.update({ ...STATE, script: 'zh-Hans-CN', progress: 0.5 });
    opened.update({ ...STATE, script: 'zh-Hans-CN' });
    await drawn();
    expect(opened.root.querySelector('h1')?.textContent).toBe('转换后的标题');
    expect(opened.body.querySelector('p')?.textContent).toBe('转换后的段落');
  });

  it('says when a conversion is done, once', async () => {
    const { opened } = open();
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
    const { opened, find, asked, has } = open();
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

  it('keeps its keys from the page', () => {
    const heard: string[] = [];
    const listener = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listener);
    const { opened } = open();
    opened.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }),
    );
    document.removeEventListener('keydown', listener);
    expect(heard).toEqual([]);
  });

  it('has a table of contents when there are three headings', async () => {
    const { opened, find } = open();
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

describe('the receipt', () => {
  it('sums up what was removed', () => {
    const { opened } = open();
    expect(opened.root.querySelector('summary')?.textContent).toBe(
      '1 份重複正文、3 個分享元件、1 行作者與來源已移除',
    );
  });

  it('puts a block back and takes it out again', async () => {
    const { opened } = open();
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
    const { opened } = open({ ok: true, article: simplifiedArticle(document) });
    expect(opened.root.querySelector('.receipt')?.textContent).toBe('這篇文章沒有移除任何內容');
  });
});

describe('the reader without an article', () => {
  it.each([
    ['no-article', '在這一頁找不到文章'],
    ['empty', '這一頁沒有文字'],
    ['too-large', '這一頁太大，無法整理'],
    ['broken', '這一頁無法讀取'],
  ] as const)('%s: %s', (reason, sentence) => {
    const { opened, has } = open({ ok: false, reason, hasSelection: false });
    expect(opened.root.querySelector('h1')?.textContent).toBe(sentence);
    expect(has('read-selection')).toBe(false);
    expect(has('script-original')).toBe(false);
    expect(opened.root.textContent).toContain('請在網頁上選取想讀的文字');
    expect(opened.texts()).toEqual([]);
  });

  it('offers to read the selection when there is one', () => {
    const { find, asked } = open({ ok: false, reason: 'no-article', hasSelection: true });
    find('read-selection').click();
    expect(asked.onReadSelection).toHaveBeenCalledOnce();
  });
});

describe('glosses in the reader', () => {
  const glossed = (state: ReaderState = STATE) => {
    const reader = open(undefined, state);
    const { opened } = reader;
    opened.showGlosses(new Map(opened.texts().map((text) => [text, matchesIn(text.data)])));
    const term = (text: string) => {
      const terms = [...opened.root.querySelectorAll<HTMLButtonElement>('.qingdu-term')];
      const found = terms.find((button) => button.textContent === text);
      if (found === undefined) throw new Error(`There is no term ${text}`);
      return found;
    };
    const tooltip = () => opened.root.querySelector('[role="tooltip"]');
    return { ...reader, term, tooltip };
  };

  it('open by Enter and close by Enter', () => {
    const { term, tooltip } = glossed();
    const deadline = term('deadline');
    deadline.click(); // a key press on a button arrives as a click without a place
    expect(tooltip()?.querySelector('[lang="en"]')?.textContent).toBe('deadline');
    expect(tooltip()?.textContent).toContain('名詞');
    expect(tooltip()?.querySelector('.gloss')?.textContent).toBe('截止時間');
    expect(deadline.getAttribute('aria-expanded')).toBe('true');
    expect(deadline.getAttribute('aria-describedby')).toBe(tooltip()?.id);
    deadline.click();
    expect(tooltip()).toBeNull();
    expect(deadline.getAttribute('aria-expanded')).toBe('false');
    expect(deadline.hasAttribute('aria-describedby')).toBe(false);
  });

  it('marks what the author says and what the user wrote', () => {
    const { term, tooltip } = glossed();
    term('feel at home').click();
    expect(tooltip()?.textContent).toContain('作者自註');
    term('MVP').click();
    expect(tooltip()?.textContent).toContain('我的詞表');
  });

  it('Escape closes the gloss before the reader', () => {
    const { term, tooltip, asked } = glossed();
    term('vibe').click();
    pressEscape(term('vibe'));
    expect(tooltip()).toBeNull();
    expect(asked.onClose).not.toHaveBeenCalled();
    pressEscape(term('vibe'));
    expect(asked.onClose).toHaveBeenCalledOnce();
  });

  it('are plain text while they are off', () => {
    const { opened, term, tooltip } = glossed({ ...STATE, glosses: false });
    expect(opened.body.querySelector('button')).toBeNull();
    opened.update(STATE);
    term('vibe').click();
    expect(tooltip()).not.toBeNull();
    opened.update({ ...STATE, glosses: false });
    expect(tooltip()).toBeNull();
    expect(opened.body.querySelector('button')).toBeNull();
  });

  it('have their words in the page only while their tooltip is open', () => {
    const { opened, term } = glossed();
    expect(opened.root.textContent).not.toContain('截止時間');
    term('deadline').click();
    expect(opened.root.textContent).toContain('截止時間');
    pressEscape(term('deadline'));
    opened.root.querySelector('[role="status"]')?.remove(); // what was spoken stays there
    expect(opened.root.textContent).not.toContain('截止時間');
  });

  it('can be matched again: the texts are whole each time', () => {
    const { opened } = glossed();
    const texts = opened.texts().map(({ data }) => data);
    opened.showGlosses(new Map(opened.texts().map((text) => [text, matchesIn(text.data)])));
    expect(opened.texts().map(({ data }) => data)).toEqual(texts);
  });
});
