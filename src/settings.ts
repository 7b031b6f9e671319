import { isVariant, type Variant } from './chinese/variant.ts';

/** Colours of the reader; `system` and `contrast` follow the browser's light or dark. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Which glosses are shown: all, without what everybody knows, or only specialist terms. */
export const GLOSS_LEVELS = ['everyday', 'general', 'specialist'] as const;
export type GlossLevel = (typeof GLOSS_LEVELS)[number];

/** Size of the reader's text in CSS pixels. Steps chosen by eye from 16 (phone) to 32 (low sight). */
export const FONT_SIZES = [16, 18, 20, 22, 24, 28, 32] as const;
export type FontSize = (typeof FONT_SIZES)[number];

/** Style of the reader's font: Song/Ming, Hei, or Kai where the system has one. */
export const FONT_STYLES = ['serif', 'sans', 'kai'] as const;
export type FontStyle = (typeof FONT_STYLES)[number];

/**
 * Distance between base lines in multiples of the font size. Chinese needs more than Latin text
 * (W3C Requirements for Chinese Text Layout, 3.1.3: half a character or more between lines).
 */
export const LINE_HEIGHTS = [1.6, 1.8, 2, 2.2] as const;
export type LineHeight = (typeof LINE_HEIGHTS)[number];

/** Room between paragraphs in multiples of the font size; with an indent it is a third of it. */
export const PARAGRAPH_GAPS = [0.5, 1, 1.5] as const;
export type ParagraphGap = (typeof PARAGRAPH_GAPS)[number];

/** How many Han characters a line holds; 38 is between a book (35) and a broadsheet web page (40). */
export const TEXT_WIDTHS = [30, 38, 46] as const;
export type TextWidth = (typeof TEXT_WIDTHS)[number];

/** Readings over the characters of the reader. */
export const RUBY_KINDS = ['off', 'pinyin', 'zhuyin'] as const;
export type RubyKind = (typeof RUBY_KINDS)[number];

/** Speeds of reading aloud; 1 is the voice's own. */
export const SPEECH_RATES = [0.7, 0.85, 1, 1.25, 1.5, 2] as const;
export type SpeechRate = (typeof SPEECH_RATES)[number];

/**
 * What the user chose. Only values that differ from {@link DEFAULT_SETTINGS} are stored, so that a
 * better default reaches everybody who never touched the option.
 */
export interface Settings {
  /** The variant that the keyboard and the context menu convert to. */
  readonly variant: Variant;
  /** Convert regional words too (软件 → 軟體); off by default because it changes what was said. */
  readonly regionalWords: boolean;
  /** Quotes follow the script: “” in Simplified, 「」 in Traditional. */
  readonly quotes: boolean;
  /** Mend the faults of machine conversion (關註 → 關注). */
  readonly repair: boolean;
  /** Show glosses whenever the reader opens. */
  readonly glosses: boolean;
  readonly glossLevel: GlossLevel;
  readonly theme: Theme;
  readonly fontSize: FontSize;
  readonly fontStyle: FontStyle;
  readonly lineHeight: LineHeight;
  readonly paragraphGap: ParagraphGap;
  readonly textWidth: TextWidth;
  /** Two empty characters at the start of a paragraph, as in a book. */
  readonly indent: boolean;
  /** Both edges of the text are straight. */
  readonly justify: boolean;
  /** Lines run down and the next one is to the left, as in a Traditional Chinese book. */
  readonly vertical: boolean;
  /** Single keys do something in the reader; off for people who need them for other tools. */
  readonly readerKeys: boolean;
  readonly ruby: RubyKind;
  readonly speechRate: SpeechRate;
}

export const DEFAULT_SETTINGS: Settings = {
  variant: 'zh-Hant-TW',
  regionalWords: false,
  quotes: false,
  repair: true,
  glosses: true,
  glossLevel: 'everyday',
  theme: 'system',
  fontSize: 20,
  fontStyle: 'serif',
  lineHeight: 1.8,
  paragraphGap: 1,
  textWidth: 38,
  indent: false,
  justify: true,
  vertical: false,
  readerKeys: true,
  ruby: 'off',
  speechRate: 1,
};

/** The version of the stored form; raise it together with a step in {@link readSettings}. */
const SETTINGS_VERSION = 1;

/** What storage held, sorted into what can be used and what can not. */
export interface SettingsReading {
  readonly settings: Settings;
  /** Names of the settings whose stored value is unusable and was replaced by its default. */
  readonly broken: readonly (keyof Settings)[];
}

/**
 * Reads settings from whatever storage holds: every field is checked by itself, a bad one falls
 * back to its default and is named. Never throws.
 */
export function readSettings(stored: unknown): SettingsReading {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS, broken: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) {
    return { settings: DEFAULT_SETTINGS, broken: SETTING_NAMES };
  }
  const broken: (keyof Settings)[] = [];
  const values = new Map<string, unknown>(Object.entries(stored));
  const read = <K extends keyof Settings>(name: K): Settings[K] => {
    if (!values.has(name)) return DEFAULT_SETTINGS[name];
    const value = values.get(name);
    if (isSettingValue(name, value)) return value;
    broken.push(name);
    return DEFAULT_SETTINGS[name];
  };
  const settings: Settings = {
    variant: read('variant'),
    regionalWords: read('regionalWords'),
    quotes: read('quotes'),
    repair: read('repair'),
    glosses: read('glosses'),
    glossLevel: read('glossLevel'),
    theme: read('theme'),
    fontSize: read('fontSize'),
    fontStyle: read('fontStyle'),
    lineHeight: read('lineHeight'),
    paragraphGap: read('paragraphGap'),
    textWidth: read('textWidth'),
    indent: read('indent'),
    justify: read('justify'),
    vertical: read('vertical'),
    readerKeys: read('readerKeys'),
    ruby: read('ruby'),
    speechRate: read('speechRate'),
  };
  return { settings, broken };
}

/**
 * Whether stored settings hold nothing but what this version writes. A newer version's settings can
 * be read as far as they are known, but the rest of them would be lost by the next change.
 */
export function isKnownForm(stored: unknown): boolean {
  if (stored === undefined || stored === null) return true;
  if (typeof stored !== 'object') return false;
  const names: readonly string[] = ['version', ...SETTING_NAMES];
  const fields = new Map<string, unknown>(Object.entries(stored));
  return (
    [...fields.keys()].every((name) => names.includes(name)) &&
    (fields.get('version') ?? SETTINGS_VERSION) === SETTINGS_VERSION
  );
}

/** The variant that people read whose browser speaks this language (BCP 47). */
export function variantOfLanguage(language: string): Variant {
  const tag = language.toLowerCase();
  if (/^zh-(?:.*-)?(?:hk|mo)$/.test(tag)) return 'zh-Hant-HK';
  if (/^zh(?:$|-hans|-cn|-sg|-my)/.test(tag)) return 'zh-Hans-CN';
  return DEFAULT_SETTINGS.variant;
}

/** The stored form of settings: the version and whatever differs from the defaults. */
export function storedForm(settings: Settings): Record<string, unknown> {
  const changed = SETTING_NAMES.filter((name) => settings[name] !== DEFAULT_SETTINGS[name]);
  return {
    version: SETTINGS_VERSION,
    ...Object.fromEntries(changed.map((name) => [name, settings[name]])),
  };
}

/** Whether `value` may stand for the setting `name`; for messages and imported files. */
export function isSettingValue<K extends keyof Settings>(
  name: K,
  value: unknown,
): value is Settings[K] {
  return CHECKS[name](value);
}

/** Every setting's name, in the order of the options page. */
export const SETTING_NAMES: readonly (keyof Settings)[] = [
  'variant',
  'regionalWords',
  'quotes',
  'repair',
  'glosses',
  'glossLevel',
  'theme',
  'fontSize',
  'fontStyle',
  'lineHeight',
  'paragraphGap',
  'textWidth',
  'indent',
  'justify',
  'vertical',
  'readerKeys',
  'ruby',
  'speechRate',
];

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isOneOf =
  (allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);

const CHECKS: Record<keyof Settings, (value: unknown) => boolean> = {
  variant: isVariant,
  regionalWords: isBoolean,
  quotes: isBoolean,
  repair: isBoolean,
  glosses: isBoolean,
  glossLevel: isOneOf(GLOSS_LEVELS),
  theme: isOneOf(THEMES),
  fontSize: isOneOf(FONT_SIZES),
  fontStyle: isOneOf(FONT_STYLES),
  lineHeight: isOneOf(LINE_HEIGHTS),
  paragraphGap: isOneOf(PARAGRAPH_GAPS),
  textWidth: isOneOf(TEXT_WIDTHS),
  indent: isBoolean,
  justify: isBoolean,
  vertical: isBoolean,
  readerKeys: isBoolean,
  ruby: isOneOf(RUBY_KINDS),
  speechRate: isOneOf(SPEECH_RATES),
};
