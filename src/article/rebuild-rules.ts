/** Elements that the article may hold. Everything else is unwrapped or dropped. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 blockquote pre code kbd samp var em strong b i u s del ins sub sup small mark q cite abbr ' +
    'dfn time ruby rt rp rb rtc bdi bdo ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
    'figure figcaption picture img a br hr wbr div span section details summary'
  ).split(' '),
);

/** Elements that go with all they hold; what is in neither set is unwrapped. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style template noscript iframe frame frameset object embed applet canvas audio video source track map ' +
    'area input select option optgroup datalist button textarea dialog menu link meta base title head slot portal ' +
    'fencedframe xmp plaintext noembed noframes svg math progress meter param'
  ).split(' '),
);

/** Elements that become boxes of an allowed kind, so that blocks stay blocks. */
export const RENAMED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['article', 'div'],
  ['main', 'div'],
  ['aside', 'div'],
  ['header', 'div'],
  ['footer', 'div'],
  ['nav', 'div'],
  ['center', 'div'],
  ['address', 'div'],
  ['form', 'div'],
  ['fieldset', 'div'],
  ['legend', 'div'],
  ['hgroup', 'div'],
  ['body', 'div'],
  ['strike', 's'],
]);

/** Elements that only stand inside certain others; elsewhere they become plain boxes. */
export const PART_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['td', ['tr']],
  ['th', ['tr']],
  ['tr', ['table', 'tbody', 'thead', 'tfoot']],
  ['tbody', ['table']],
  ['thead', ['table']],
  ['tfoot', ['table']],
  ['caption', ['table']],
  ['colgroup', ['table']],
  ['col', ['colgroup', 'table']],
  ['li', ['ul', 'ol']],
  ['dt', ['dl', 'div']],
  ['dd', ['dl', 'div']],
  ['figcaption', ['figure']],
  ['summary', ['details']],
]);

/** Elements without content. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['img', 'br', 'hr', 'wbr', 'col']);

type AttributeRule = (value: string) => string | undefined;

const upTo =
  (maximum: number): AttributeRule =>
  (value) => {
    const number = Number(value.trim());
    return Number.isInteger(number) && number >= 1 && number <= maximum ? `${number}` : undefined;
  };

const integer: AttributeRule = (value) =>
  /^-?\d{1,6}$/u.test(value.trim()) ? value.trim() : undefined;
const flag: AttributeRule = () => '';
/**
 * Ends of raw text and comments. In an attribute they are harmless until somebody writes the
 * article as markup inside such an element; DOMPurify drops these values for the same reason.
 */
const ENDS_RAW_TEXT = /--!?>|\]>|<\/[a-z]/iu;
const capped =
  (maximum: number): AttributeRule =>
  (value) =>
    ENDS_RAW_TEXT.test(value) ? undefined : value.slice(0, maximum).trim();
/** Only the characters that HTML's dates, times, zones and durations are made of. */
const dateOrDuration: AttributeRule = (value) =>
  /^[\d :.,+TZPWYMDHS-]{1,100}$/iu.test(value) ? value.trim() : undefined;
const oneOf =
  (...words: readonly string[]): AttributeRule =>
  (value) =>
    words.includes(value.trim().toLowerCase()) ? value.trim().toLowerCase() : undefined;

/** Every policy but `unsafe-url`. */
const referrerPolicy = oneOf(
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
);

/** Attributes allowed on every element. Longer titles than 300 units are no tooltips. */
export const GLOBAL_ATTRIBUTES: ReadonlyMap<string, AttributeRule> = new Map([
  ['lang', (value: string) => (/^[A-Za-z0-9-]{2,35}$/u.test(value) ? value : undefined)],
  ['dir', oneOf('ltr', 'rtl', 'auto')],
  ['title', capped(300)],
]);

/** Attributes allowed on single elements; `href` and `src` are set by rebuild.ts alone. */
export const ELEMENT_ATTRIBUTES: ReadonlyMap<string, ReadonlyMap<string, AttributeRule>> = new Map([
  [
    'img',
    new Map([
      ['alt', capped(1000)],
      // The reader's pictures are asked for as the page's are.
      ['referrerpolicy', referrerPolicy],
      ['width', upTo(10_000)],
      ['height', upTo(10_000)],
    ]),
  ],
  [
    'td',
    new Map([
      ['colspan', upTo(100)],
      ['rowspan', upTo(100)],
    ]),
  ],
  [
    'th',
    new Map([
      ['colspan', upTo(100)],
      ['rowspan', upTo(100)],
      ['scope', oneOf('row', 'col', 'rowgroup', 'colgroup')],
    ]),
  ],
  ['col', new Map([['span', upTo(100)]])],
  [
    'ol',
    new Map([
      ['start', integer],
      ['reversed', flag],
    ]),
  ],
  ['li', new Map([['value', integer]])],
  ['time', new Map([['datetime', dateOrDuration]])],
  ['details', new Map([['open', flag]])],
]);

/** Hosts whose frames are films that belong to the article; they become a link. */
export const VIDEO_HOSTS: ReadonlySet<string> = new Set(
  (
    'www.youtube.com www.youtube-nocookie.com player.bilibili.com player.youku.com v.qq.com open.iqiyi.com ' +
    'player.vimeo.com www.dailymotion.com embed.ted.com'
  ).split(' '),
);
