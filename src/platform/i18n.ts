import type { Translate } from '../ui/translate.ts';
import { nativeBrowser } from './native-browser.ts';

/** Messages in the browser's interface language, from `_locales`. */
export const translate: Translate = (key, ...substitutions) =>
  nativeBrowser().i18n.getMessage(key, [...substitutions]);
