import type { FontStyle, RubyKind, Theme } from '../settings.ts';
import type { MessageKey } from './translate.ts';

/** What each theme is called. */
export const THEME_NAMES: Readonly<Record<Theme, MessageKey>> = {
  system: 'themeSystem',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
  black: 'themeBlack',
  contrast: 'themeContrast',
};

/** What each style of font is called. */
export const FONT_NAMES: Readonly<Record<FontStyle, MessageKey>> = {
  serif: 'fontSerif',
  sans: 'fontSans',
  kai: 'fontKai',
};

/** What each kind of readings is called. */
export const RUBY_NAMES: Readonly<Record<RubyKind, MessageKey>> = {
  off: 'rubyOff',
  pinyin: 'rubyPinyin',
  zhuyin: 'rubyZhuyin',
};
