import type { ScriptChoice } from '../view.ts';

/**
 * The `lang` of text that is shown in a script: browsers choose the shapes of the characters by
 * it (骨 differs between zh-CN, zh-TW and zh-HK). For `original` the language it was found in.
 */
export function shownLanguage(script: ScriptChoice, found: string): string {
  return script === 'original' ? found : script;
}
