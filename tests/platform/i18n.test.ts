import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templatesOf, translate, translateBy } from '../../src/platform/i18n.ts';
import { FIRST_WORDS } from '../../src/ui/reader/first-words.ts';
import type { MessageKey } from '../../src/ui/translate.ts';
import { LOCALES, translateFrom } from '../ui/translate-from-file.ts';

const before: unknown = Reflect.get(globalThis, 'browser');
let asked = 0;

/** Does with a message file what a browser does; what is no placeholder of the message is left out. */
beforeEach(() => {
  asked = 0;
  const getMessage = (key: MessageKey, substitutions: readonly string[]) => {
    asked++;
    return translateFrom('en')(key, ...substitutions);
  };
  Reflect.set(globalThis, 'browser', { runtime: {}, i18n: { getMessage } });
});

afterEach(() => {
  Reflect.set(globalThis, 'browser', before);
});

describe('templates of messages', () => {
  it.each([
    ['close', []],
    ['byline', ['王沁']],
    ['dateInWords', ['2024', 'May', '6']],
    // what stands in a substitution is not looked at again
    ['source', ['$2 and $1']],
  ] as const)('%s says with a template what the browser says', (key, substitutions) => {
    const expected = translate(key, ...substitutions);
    const words = templatesOf(FIRST_WORDS);
    asked = 0;
    expect(translateBy(words)(key, ...substitutions)).toBe(expected);
    expect(asked).toBe(0);
  });

  it('asks for the others', () => {
    expect(translateBy({})('close')).toBe(LOCALES.en.close.message);
    expect(asked).toBe(1);
  });
});
