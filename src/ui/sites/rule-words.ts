import type { Variant } from '../../chinese/variant.ts';
import type { SiteWishes } from '../../sites/site-rule.ts';
import type { MessageKey, Translate } from '../translate.ts';

/** What a rule does, in words and in the order in which it is done; a rule without wishes says so. */
export function wishesInWords(wishes: SiteWishes, translate: Translate): string {
  const { reader, script, glosses, block, never } = wishes;
  if (never) return translate('siteNeverShort');
  const parts = [
    script !== null && translate('siteScriptShort', translate(SCRIPT_NAMES[script])),
    reader && translate('siteReaderShort'),
    glosses !== null && translate(glosses ? 'siteGlossesOnShort' : 'siteGlossesOffShort'),
    block !== null && translate('siteBlockShort'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(translate('listSeparator')) : translate('siteNothing');
}

/** Variants as they stand in a choice of a rule. */
export const SCRIPT_NAMES: Readonly<Record<Variant, MessageKey>> = {
  'zh-Hans-CN': 'siteScriptSimplified',
  'zh-Hant-TW': 'siteScriptTaiwan',
  'zh-Hant-HK': 'siteScriptHongKong',
  'zh-Hant': 'siteScriptTraditional',
};
