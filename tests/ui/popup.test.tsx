// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Readiness } from '../../src/article/article.ts';
import { summarisePage } from '../../src/ui/popup/page-summary.ts';
import { PatientProgress } from '../../src/ui/popup/patient-progress.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import type { PopupStatus, SiteStatus } from '../../src/ui/popup/popup-status.ts';
import { translateFrom } from './translate-from-file.ts';

const READINESS: Readiness = {
  readable: true,
  language: 'zh',
  script: 'Hant',
  copies: 2,
  clutter: 3,
};
const SITE: SiteStatus = {
  host: 'news.example',
  section: '/story',
  rules: [],
  origin: 'https://news.example/*',
  access: true,
};
const VIEW = { reader: false, script: 'original', glosses: true, originals: false } as const;
const PAGE: PopupStatus = {
  kind: 'page',
  readiness: READINESS,
  view: VIEW,
  progress: null,
  site: SITE,
};

let root: HTMLElement;

function show(status: PopupStatus) {
  const onCommand = vi.fn();
  const onOpenOptions = vi.fn();
  const onRule = vi.fn();
  const onRetry = vi.fn();
  const onTakeAway = vi.fn(async () => '已複製');
  render(
    <Popup
      status={status}
      translate={translateFrom('zh_TW')}
      onCommand={onCommand}
      onOpenOptions={onOpenOptions}
      onRule={onRule}
      onTakeAway={onTakeAway}
      onRetry={onRetry}
    />,
    root,
  );
  const find = (action: string) => root.querySelector<HTMLElement>(`[data-action="${action}"]`);
  return { onCommand, onOpenOptions, onRule, onRetry, onTakeAway, find };
}

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild as HTMLElement; // the div of the line above
});

describe('the popup', () => {
  it.each([
    ['open-reader', { kind: 'open-reader' }],
    ['script-original', { kind: 'set-script', script: 'original' }],
    ['script-zh-Hans-CN', { kind: 'set-script', script: 'zh-Hans-CN' }],
    ['script-zh-Hant-TW', { kind: 'set-script', script: 'zh-Hant-TW' }],
    ['script-zh-Hant-HK', { kind: 'set-script', script: 'zh-Hant-HK' }],
    ['glosses', { kind: 'set-glosses', on: false }],
  ])('%s sends its command', (action, command) => {
    const { find, onCommand } = show(PAGE);
    find(action)?.click();
    expect(onCommand).toHaveBeenCalledExactlyOnceWith(command);
  });

  it('keeps both of two wishes for a site when the second is quicker than the answer', async () => {
    const { find, onRule } = show(PAGE);
    find('site-reader')?.click();
    await new Promise((drawn) => setTimeout(drawn));
    find('site-script-zh-Hans-CN')?.click();
    expect(onRule.mock.lastCall?.[0]).toMatchObject({ reader: true, script: 'zh-Hans-CN' });
  });

  it('closes the reader when it is open', () => {
    const { find, onCommand } = show({ ...PAGE, view: { ...VIEW, reader: true } });
    expect(find('open-reader')).toBeNull();
    find('close-reader')?.click();
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ kind: 'close-reader' });
  });

  it('takes away what an open reader shows, and says so', async () => {
    expect(show(PAGE).find('take-away')).toBeNull();
    const { find, onTakeAway } = show({ ...PAGE, view: { ...VIEW, reader: true } });
    find('save-epub')?.click();
    expect(onTakeAway).toHaveBeenCalledExactlyOnceWith({ kind: 'save', form: 'epub' });
    await vi.waitFor(() => expect(root.querySelector('.note')?.textContent).toBe('已複製'));
    onTakeAway.mockRejectedValue(new Error('gone'));
    find('copy-text')?.click();
    await vi.waitFor(() => expect(root.querySelector('.note')?.textContent).toMatch(/沒有成功/));
  });

  it('opens the options', () => {
    const { find, onOpenOptions } = show(PAGE);
    find('options')?.click();
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });

  it('shows the state of the page', () => {
    const { find } = show({ ...PAGE, view: { ...VIEW, script: 'zh-Hant-HK' }, progress: 0.37 });
    expect(find('script-zh-Hant-HK')?.getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelectorAll('[aria-pressed="true"]')).toHaveLength(1);
    expect(root.textContent).toContain('轉換中 37%');
  });

  it('offers originals where the page is converted', () => {
    expect(show(PAGE).find('originals')).toBeNull();
    const { find, onCommand } = show({ ...PAGE, view: { ...VIEW, script: 'zh-Hant-HK' } });
    expect(find('originals')?.textContent).toContain('原文');
    find('originals')?.click();
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ kind: 'set-originals', on: true });
  });

  it.each([
    [{ kind: 'loading' }, '正在查看這一頁…'],
    [{ kind: 'unsupported', reason: 'browser-page' }, '瀏覽器不允許'],
    [{ kind: 'unsupported', reason: 'no-access' }, '清讀無法存取這一頁'],
  ] satisfies [PopupStatus, string][])('%j is a sentence without dead buttons', (status, text) => {
    show(status);
    expect(root.textContent).toContain(text);
    const actions = [...root.querySelectorAll('[data-action]')].map((found) =>
      found.getAttribute('data-action'),
    );
    expect(actions).toEqual(['options']);
  });
});

describe('PatientProgress', () => {
  it('keeps progress back for half a second, each time anew', () => {
    const progress = new PatientProgress();
    const at = (share: number | null, now: number) => {
      const status = progress.of({ ...PAGE, progress: share }, now);
      return status.kind === 'page' ? status.progress : undefined;
    };
    const seen = [at(0, 100), at(0.2, 599), at(0.3, 600), at(0.9, 900), at(null, 950), at(0, 1000)];
    expect(seen).toEqual([null, null, 0.3, 0.9, null, null]);
    expect(at(0.5, 1500)).toBe(0.5);
  });

  it('hands on what has no progress', () => {
    const loading: PopupStatus = { kind: 'loading' };
    expect(new PatientProgress().of(loading, 0)).toBe(loading);
    expect(new PatientProgress().of(PAGE, 0)).toBe(PAGE);
  });
});

describe('summarisePage', () => {
  const translate = translateFrom('en');

  it.each([
    [null, 'This page has not been looked at yet', []],
    [
      READINESS,
      'A Chinese article in Traditional characters',
      [
        'The body stands here 2 times; you will see it once',
        'Share widgets and QR prompts found: 3',
      ],
    ],
    [
      { ...READINESS, script: 'Hans', copies: 1, clutter: 0 },
      'A Chinese article in Simplified characters',
      [],
    ],
    [
      { ...READINESS, script: 'mixed', copies: 1, clutter: 0 },
      'A Chinese article in mixed characters',
      [],
    ],
    [
      { ...READINESS, readable: false, copies: 0, clutter: 0 },
      'A Chinese page with no single article',
      [],
    ],
    [
      { readable: true, language: 'ja', script: null, copies: 1, clutter: 0 },
      'An article, but not in Chinese',
      [],
    ],
    [
      { readable: false, language: 'other', script: null, copies: 0, clutter: 0 },
      'This page is not in Chinese',
      [],
    ],
  ] satisfies [Readiness | null, string, string[]][])('%j', (readiness, kind, findings) => {
    expect(summarisePage(readiness, translate)).toEqual({ kind, findings });
  });
});
