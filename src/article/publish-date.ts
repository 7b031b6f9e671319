/** Lines longer than this are prose: a date in them is no date line. */
const MAX_LINE = 120;
const DATE =
  /(?<![\d.])(20\d\d|19\d\d)\s*[-/.年．]\s*(\d{1,2})\s*[-/.月．]\s*(\d{1,2})(?:\s*[日号號])?(?:[T\s,，|]*(?:(?:上午|下午|AM|PM)\s*)?(\d{1,2})\s*[:：时時點点]\s*(\d{2})(?:\s*[:：分]\s*(\d{2}))?)?(\s*(?:Z|[+-]\d\d:?\d\d))?/u;
const URL_DATE = /(?:^|[^\d])(20\d\d)[-_/]?(0[1-9]|1[0-2])[-_/]?(0[1-9]|[12]\d|3[01])(?:[^\d]|$)/u;

/**
 * The date of publication as ISO 8601, from the surest place that has one: declared values, a short
 * line near the article, the address; '' when there is none.
 */
export function findDate(
  declared: readonly string[],
  texts: readonly string[],
  url: string,
): string {
  for (const value of declared) {
    const date = readDate(value.slice(0, 100));
    if (date) return date;
  }
  for (const text of texts) {
    if (text.length > MAX_LINE) continue;
    const date = readDate(text);
    if (date) return date;
  }
  const found = URL_DATE.exec(url.slice(0, 500));
  return found ? `${found[1]}-${found[2]}-${found[3]}` : '';
}

/** The first date in a text as ISO 8601, with the time when one follows; '' when there is none. */
export function readDate(text: string): string {
  const found = DATE.exec(text);
  if (!found) return '';
  const [whole, year, month, day, hour, minute, second, zone] = found;
  if (!isBetween(month, 1, 12) || !isBetween(day, 1, 31)) return '';
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || !isBetween(hour, 0, 24) || !isBetween(minute, 0, 59)) return date;
  const isAfternoon = /下午|PM/u.test(whole) && Number(hour) < 12;
  const time = `${pad(`${Number(hour) + (isAfternoon ? 12 : 0)}`)}:${pad(minute)}`;
  return `${date}T${time}${second ? `:${pad(second)}` : ''}${zone?.trim() ?? ''}`;
}

function isBetween(value: string | undefined, low: number, high: number): boolean {
  const number = Number(value);
  return number >= low && number <= high;
}

function pad(value: string | undefined): string {
  return (value ?? '').padStart(2, '0');
}
