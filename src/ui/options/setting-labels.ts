import type { Variant } from '../../chinese/variant.ts';
import type { GlossLevel, Settings } from '../../settings.ts';
import type { MessageKey } from '../translate.ts';

/** What every setting is called; a new setting without a name is a type error. */
export const SETTING_LABELS: Readonly<Record<keyof Settings, MessageKey>> = {
  variant: 'variant',
  regionalWords: 'regionalWords',
  quotes: 'quotes',
  repair: 'repair',
  glosses: 'glossesSetting',
  glossLevel: 'glossLevel',
  theme: 'theme',
  fontSize: 'fontSize',
  fontStyle: 'fontStyle',
  lineHeight: 'lineHeight',
  paragraphGap: 'paragraphGap',
  textWidth: 'textWidth',
  indent: 'indent',
  justify: 'justify',
  vertical: 'vertical',
  readerKeys: 'readerKeys',
  ruby: 'ruby',
  speechRate: 'aloudSpeed',
};

/** What every variant is called: the script, then the region. */
export const VARIANT_NAMES: Readonly<Record<Variant, readonly MessageKey[]>> = {
  'zh-Hans-CN': ['scriptSimplified'],
  'zh-Hant-TW': ['scriptTraditional', 'regionTaiwan'],
  'zh-Hant-HK': ['scriptTraditional', 'regionHongKong'],
  'zh-Hant': ['scriptTraditional', 'regionNone'],
};

/** What every level of glosses is called. */
export const LEVEL_NAMES: Readonly<Record<GlossLevel, MessageKey>> = {
  everyday: 'levelEveryday',
  general: 'levelGeneral',
  specialist: 'levelSpecialist',
};
