import en from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import zhCN from '../../assets/public/_locales/zh_CN/messages.json' with { type: 'json' };
import zhHK from '../../assets/public/_locales/zh_HK/messages.json' with { type: 'json' };
import zhTW from '../../assets/public/_locales/zh_TW/messages.json' with { type: 'json' };
import type { Translate } from '../../src/ui/translate.ts';

interface Message {
  readonly message: string;
  readonly description: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Locale = keyof typeof LOCALES;

/** The four message files as they ship. */
export const LOCALES = { en, zh_TW: zhTW, zh_HK: zhHK, zh_CN: zhCN } as const;

/** Every message of a locale, in one type for all keys. */
export function messagesOf(locale: Locale): ReadonlyMap<string, Message> {
  return new Map<string, Message>(Object.entries(LOCALES[locale]));
}

/** Does with a message file what the browser's `i18n.getMessage` does. */
export function translateFrom(locale: Locale): Translate {
  const messages = messagesOf(locale);
  return (key, ...substitutions) => {
    const found = messages.get(key);
    if (found === undefined) throw new Error(`${locale} has no message ${key}`);
    let text = found.message;
    for (const [name, { content }] of Object.entries(found.placeholders ?? {})) {
      const value = substitutions[Number(content.slice(1)) - 1];
      if (value === undefined) throw new Error(`${key} misses its placeholder ${name}`);
      text = text.replaceAll(`$${name.toUpperCase()}$`, () => value);
    }
    return text;
  };
}
