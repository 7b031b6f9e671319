import type { MessageKey, Translate } from '../ui/translate.ts';
import { nativeBrowser } from './native-browser.ts';

/** Messages in the browser's interface language, from `_locales`. */
export const translate: Translate = (key, ...substitutions) =>
  nativeBrowser().i18n.getMessage(key, [...substitutions]);

/** Messages as templates: `$1` to `$9` stand where substitutions go. */
export type Templates = Readonly<Partial<Record<MessageKey, string>>>;

/** Every placeholder stands for itself. */
const PLACEHOLDERS = Array.from({ length: 9 }, (_, at) => `$${at + 1}`);

/** Templates of the messages, for a context in which to ask for the first one takes long. */
export function templatesOf(keys: readonly MessageKey[]): Templates {
  return Object.fromEntries(keys.map((key) => [key, translate(key, ...PLACEHOLDERS)]));
}

/** Translates by the templates, and asks the browser for what is not among them. */
export function translateBy(templates: Templates): Translate {
  return (key, ...substitutions) =>
    templates[key]?.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '') ??
    translate(key, ...substitutions);
}
