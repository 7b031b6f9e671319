import { foldText } from './fold.ts';

/**
 * The form in which terms are compared: folded, lower case, without spaces, hyphens, dots and
 * apostrophes, so that `e-mail` = `email`, `to B` = `ToB`, `U.S.` = `us`. `&`, `/`, `+`, `#` stay.
 */
export function keyOf(term: string): string {
  return PLAIN.test(term) ? term : caseKeyOf(term).toLowerCase();
}

/** As {@link keyOf}, with the case kept. */
export function caseKeyOf(term: string): string {
  return foldText(term).replace(JOINERS, '');
}

/** Whether a UTF-16 unit is one of those that {@link keyOf} drops. */
export function isJoiner(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0x2e || unit === 0x27;
}

/** What folding, small letters and joiners leave alone: most terms of the list. */
const PLAIN = /^[a-z0-9&/+#\u4e00-\u9fff]+$/;
const JOINERS = /[ \-.']/g;
