/** Lines longer than this are prose: a date in them is no date line. */
const MAX_LINE = 120;
const HALF = '上午|早上|凌晨|清晨|中午|下午|傍晚|晚上|[AaPp][Mm]';
const TIME = `(${HALF})?\\s?(\\d{1,2})\\s?[:时時點点]\\s?(\\d{2})(?!\\d)(?:\\s?[:分]\\s?(\\d{2}))?(?:[.]\\d{1,9})?`;
/** Between a date and its time: T, a comma, the day of the week. */
const BETWEEN =
  '[日號号]?[Tt\\s,|]{0,3}(?:\\(?(?:星期|週|周|礼拜|禮拜)?[一二三四五六日天]\\)?)?[\\s,|]{0,3}';
/** Both cases by hand: to compile it for any case takes twice as long. */
const DATE = new RegExp(
  `(?<![\\d.])(19\\d\\d|20\\d\\d)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d|-\\d)` +
    `(?:${BETWEEN}${TIME}(?:\\s?([AaPp][Mm]))?(?:\\s?([Zz]|[+-]\\d\\d:?\\d\\d))?)?`,
  'gu',
);
/** Years of addresses: other numbers look like dates, too. */
const URL_DATE =
  /(?:^|\D)(20[0-3]\d)[-_/]?(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?:\D|$)/u;
/** 20240506 and 20240506080910, where a date is declared. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/u;
/** A sentence, which tells of a date; a date line may say that something was published, though. */
const TELLS = /[。！？]/u;
/** 晨光社5月6日電: the beginning of a first paragraph, however long. */
const DATELINE = /^.{0,30}\d\s?[日號号]\s?(?:[訊讯电電]|[报報][道導])/u;
const PUBLISHES = /[發发](?:表|布|佈)|刊[登載载於于]/u;
/** The day of a change stands beside the day of publication. */
const CHANGED = /(?:更新|修改|修訂|修订|編輯|编辑|updated|modified)\P{N}{0,8}$/iu;

/**
 * The date of publication as ISO 8601, from the surest place that has one: declared values, a short
 * line near the article, the address, the addresses of its pictures when they agree; '' when there
 * is none.
 */
export function findDate(
  declared: readonly string[],
  texts: readonly string[],
  url: string,
  pictures: Iterable<string> = [],
): string {
  for (const value of declared) {
    const date = readDate(value.slice(0, 100).trim().replace(COMPACT, '$1-$2-$3 $4:$5:$6'));
    // The beginning of the clock is an empty field.
    if (date && !date.startsWith('1970-01-01')) return date;
  }
  for (const text of texts) {
    const isProse = text.length > MAX_LINE || (TELLS.test(text) && !PUBLISHES.test(text));
    if (isProse && !DATELINE.test(text)) continue;
    const date = readDate(text.slice(0, MAX_LINE));
    if (date) return date;
  }
  return dateOfAddress(url) || dateOfAll(pictures);
}

/** The date in all addresses that have one; '' where two differ. */
function dateOfAll(addresses: Iterable<string>): string {
  let shared = '';
  for (const address of addresses) {
    const date = dateOfAddress(address);
    if (date !== '' && shared !== '' && date !== shared) return '';
    shared ||= date;
  }
  return shared;
}

function dateOfAddress(url: string): string {
  const [, year, month, day] = URL_DATE.exec(url.slice(0, 500)) ?? [];
  return year && isDay(year, month, day) ? `${year}-${month}-${day}` : '';
}

/**
 * The first date in a text as ISO 8601, with the time when one follows; '' when there is none. A day
 * of change counts only where there is no other. Years of the Republic and numbers in ideographs
 * are understood.
 */
export function readDate(text: string): string {
  const folded = foldDates(text);
  let changed = '';
  for (const match of folded.matchAll(DATE)) {
    const date = toIso(match);
    if (!date) continue;
    if (!CHANGED.test(folded.slice(Math.max(0, match.index - 16), match.index))) return date;
    changed ||= date;
  }
  return changed;
}

function toIso(match: RegExpExecArray): string {
  const [, year = '', month, day, before, hour, minute, second, after, zone] = match;
  if (!isDay(year, month, day)) return '';
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return date;
  const half = before ?? after ?? '';
  let hours = Number(hour);
  if (/下午|晚|PM/iu.test(half) && hours < 12) hours += 12;
  if (/上午|凌晨|AM/iu.test(half) && hours === 12) hours = 0;
  const time = `${pad(`${hours}`)}:${pad(minute)}${second ? `:${second}` : ''}`;
  const offset = zone?.replace(/(\d\d)(\d\d)$/u, '$1:$2');
  return `${date}T${time}${offset ?? ''}`;
}

/** Half width, numbers in digits, years of the common era: what {@link DATE} knows. */
function foldDates(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〇零○一二三四五六七八九十百]{1,7}(?=\s?[年月日號号])/gu, toDigits)
    .replace(/民[國国]\s?(\d{1,3})(?=\s?[年./-])/gu, (_, year: string) => `${Number(year) + 1911}`);
}

/** 二〇二四 → 2024, 二十一 → 21, 一百一十三 → 113. */
function toDigits(numeral: string): string {
  let sum = 0;
  let digit = 0;
  let digits = '';
  for (const character of numeral) {
    const unit = character === '十' ? 10 : character === '百' ? 100 : 0;
    sum += (digit || 1) * unit;
    // The three signs for naught are not in the row.
    digit = unit ? 0 : '一二三四五六七八九'.indexOf(character) + 1;
    digits += digit;
  }
  return sum > 0 ? `${sum + digit}` : digits;
}

function isDay(year: string, month = '', day = ''): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function pad(value: string | undefined): string {
  return (value ?? '').padStart(2, '0');
}
