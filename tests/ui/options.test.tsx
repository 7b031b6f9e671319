// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isSettingValue,
  SETTING_NAMES,
  type Settings,
} from '../../src/settings.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { translateFrom } from './translate-from-file.ts';

let root: HTMLElement;

function show(settings: Settings = DEFAULT_SETTINGS, broken: (keyof Settings)[] = []) {
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  render(
    <Options
      settings={settings}
      broken={broken}
      onChange={onChange}
      translate={translateFrom('zh_TW')}
      shortcuts={[
        { description: '開啟或關閉閱讀模式', keys: 'Alt+Q' },
        { description: '顯示或隱藏英文註解', keys: '' },
      ]}
    />,
    root,
  );
  return onChange;
}

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild as HTMLElement; // the div of the line above
});

describe('the options page', () => {
  it.each([
    ['variant-zh-Hans-CN', { variant: 'zh-Hans-CN' }],
    ['regional-words', { regionalWords: true }],
    ['quotes', { quotes: true }],
    ['repair', { repair: false }],
    ['glosses', { glosses: false }],
    ['gloss-level-specialist', { glossLevel: 'specialist' }],
    ['font-size-larger', { fontSize: 22 }],
    ['theme-sepia', { theme: 'sepia' }],
    ['font-kai', { fontStyle: 'kai' }],
    ['line-height-2.2', { lineHeight: 2.2 }],
    ['text-width-46', { textWidth: 46 }],
    ['indent', { indent: !DEFAULT_SETTINGS.indent }],
    ['justify', { justify: !DEFAULT_SETTINGS.justify }],
    ['vertical', { vertical: true }],
    ['reset', DEFAULT_SETTINGS],
  ])('%s changes its setting at once', (action, change) => {
    const onChange = show();
    root.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('only ever asks for values that a setting can have', () => {
    const onChange = show();
    for (const control of root.querySelectorAll<HTMLElement>('[data-action]')) control.click();
    expect(onChange.mock.calls.length).toBeGreaterThan(12);
    for (const [change] of onChange.mock.calls) {
      for (const name of SETTING_NAMES) {
        if (name in change) expect(isSettingValue(name, change[name])).toBe(true);
      }
    }
  });

  it('names the settings that could not be read', () => {
    show(DEFAULT_SETTINGS, ['theme', 'lineHeight']);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('配色、行距');
  });

  it('has no notice when all is well', () => {
    show();
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });

  it('shows the keys as they are bound', () => {
    show();
    expect(root.querySelector('.shortcuts')?.textContent).toBe(
      '開啟或關閉閱讀模式Alt+Q顯示或隱藏英文註解未設定',
    );
  });
});
