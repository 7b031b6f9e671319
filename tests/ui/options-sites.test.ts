// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountState } from '../../src/backup/account.ts';
import { readBackup, writeBackup } from '../../src/backup/backup-file.ts';
import type { Everything } from '../../src/backup/everything.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import type { SiteRule } from '../../src/sites/site-rule.ts';
import { showOptionsPage } from '../../src/ui/options/options-page.tsx';
import { NO_WORDS } from '../../src/words/own-words.ts';
import { rule } from '../sites/any-rule.ts';
import { NOTHING, storesOf } from './option-stores.ts';
import { translateFrom } from './translate-from-file.ts';

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild as HTMLElement; // the div of the line above
});

async function show(now: Everything, account?: AccountState) {
  const all = storesOf(now, account);
  vi.spyOn(all.stores, 'writeSync');
  const keys = { readShortcuts: async () => [] };
  await showOptionsPage(root, all.stores, keys, translateFrom('zh_TW'), vi.fn());
  return all;
}

const find = (selector: string) => root.querySelector<HTMLElement>(selector);
const press = (action: string) => find(`[data-action="${action}"]`)?.click();
const drawn = () => new Promise((resolve) => setTimeout(resolve));

async function write(name: string, value: string): Promise<void> {
  const field = find(`.site-form [name="${name}"]`);
  if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field ${name}.`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

async function choose(text: string): Promise<void> {
  const input = find('[data-action="choose-backup"] input');
  const file = new File([text], 'mine.json', { type: 'application/json' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(find('.import, .backup .last-change span')).not.toBeNull());
}

const A = rule('a.example', { reader: true, script: 'zh-Hant-TW' });
const SITES: readonly SiteRule[] = [A, rule('b.example', { path: '/x', glosses: false })];

describe('the list of sites', () => {
  it('says what each rule does', async () => {
    await show({ ...NOTHING, sites: SITES });
    const rows = [...root.querySelectorAll('.rules .words')].map(({ textContent }) => textContent);
    expect(rows).toEqual(['a.example轉換為台灣繁體、開啟閱讀模式', 'b.example/x不顯示註解']);
  });

  it('deletes one and takes it back; the focus goes to the way back', async () => {
    const { now } = await show({ ...NOTHING, sites: SITES });
    press('delete-site');
    await vi.waitFor(() => expect(now().sites).toEqual(SITES.slice(1)));
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-action="undo"]')));
    press('undo');
    await vi.waitFor(() => expect(now().sites).toEqual(SITES));
  });

  it('changes the place and the wishes of one', async () => {
    const { now } = await show({ ...NOTHING, sites: SITES });
    press('edit-site');
    await drawn();
    await write('host', 'WWW.C.example');
    await write('path', 'news/');
    find('[data-action="site-script-none"] input')?.click();
    await drawn();
    press('save-site');
    const changed = rule('c.example', { path: '/news', reader: true });
    await vi.waitFor(() => expect(now().sites).toEqual([SITES[1], changed]));
  });

  it.each([
    ['https://c.example', '/', '不是網站名稱'],
    ['c.example', '/a?b', '不是路徑'],
    ['c.example', '/', '至少選擇一項'],
  ])('keeps nothing of %s %s', async (host, path, sentence) => {
    const { now } = await show(NOTHING);
    press('add-site');
    await drawn();
    await write('host', host);
    await write('path', path);
    press('save-site');
    await drawn();
    expect(find('.site-form [role="alert"]')?.textContent).toContain(sentence);
    expect(now()).toBe(NOTHING);
  });
});

describe('backup', () => {
  const theirs: Everything = {
    settings: { ...DEFAULT_SETTINGS, theme: 'sepia' },
    sites: [A],
    words: { ...NO_WORDS, known: ['KPI'] },
  };
  const mine: Everything = { ...NOTHING, sites: SITES.slice(1) };

  it('shows what would change, changes it, and takes it back', async () => {
    const { now } = await show(mine);
    await choose(writeBackup(theirs, new Date()));
    await vi.waitFor(() => expect(document.activeElement).toBe(find('.import h3')));
    const lines = [...root.querySelectorAll('.import li')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      '設定會改變：配色',
      '網站規則：新增 1、更改 0、刪除 0',
      '詞語：新增 1、更改 0、刪除 0',
    ]);
    expect(now()).toBe(mine);
    find('[data-action="restore-way-replace"] input')?.click();
    await drawn();
    expect(find('.import')?.textContent).toContain('網站規則：新增 1、更改 0、刪除 1');
    press('restore');
    await vi.waitFor(() => expect(now()).toEqual(theirs));
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-action="undo"]')));
    press('undo');
    await vi.waitFor(() => expect(now()).toEqual(mine));
  });

  it.each([
    ['{"a":1}', '不是清讀的備份檔'],
    ['{"kind":"qingdu-backup","version":9,"settings":{}}', '較新版'],
    ['<script>', '不是清讀的備份檔'],
  ])('refuses %s with a sentence', async (text, sentence) => {
    const { now } = await show(mine);
    await choose(text);
    expect(find('.backup .last-change')?.textContent).toContain(sentence);
    expect(find('.import')).toBeNull();
    expect(now()).toBe(mine);
  });

  it('in the account happens only when a button is pressed, and says what is there', async () => {
    const { stores } = await show(mine);
    expect(find('.account .state')?.textContent).toContain('未使用');
    expect(stores.writeSync).not.toHaveBeenCalled();
    press('store-account');
    await vi.waitFor(() => expect(find('.account')?.textContent).toContain('已存入'));
    expect(stores.writeSync).toHaveBeenCalledExactlyOnceWith(mine);
  });

  it('says that there was no room for the words', async () => {
    const { stores } = await show(mine);
    vi.mocked(stores.writeSync).mockResolvedValue({ withWords: false });
    press('store-account');
    await vi.waitFor(() => expect(find('.account')?.textContent).toContain('100 kB'));
  });

  it('fetches from the account through the same preview', async () => {
    const reading = readBackup(writeBackup({ settings: theirs.settings, sites: [A] }, new Date()));
    if (!reading.ok) throw new Error('Our own backup is readable.');
    await show(mine, { kind: 'stored', bytes: 9_000, reading });
    expect(find('.account .state')?.textContent).toMatch(/1 條網站規則，不含詞語，已用 10% 空間/);
    press('look-account');
    await vi.waitFor(() => expect(find('.import')?.textContent).toContain('不含詞語'));
  });
});
