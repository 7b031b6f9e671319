import {
  isIdle,
  MAX_RULES,
  NO_WISHES,
  placeOf,
  type SiteRule,
  type SiteWishes,
} from './site-rule.ts';
import { inOrder } from './stored-sites.ts';

/** A change of the rules: pure, so that it can be made to whatever they are by then. */
export type SitesEdit = (rules: readonly SiteRule[]) => readonly SiteRule[];

/** What became of a change in the store. Too many rules change nothing. */
export type SitesChange =
  | { readonly ok: true; readonly before: readonly SiteRule[]; readonly after: readonly SiteRule[] }
  | { readonly ok: false; readonly reason: 'rules' };

/**
 * Puts a rule in its place, instead of the one that was there and of the one at `instead`. A rule
 * that does nothing is taken out. Returns the same array when nothing changes.
 */
export function putRule(rule: SiteRule, instead?: string): SitesEdit {
  return (rules) => {
    const place = placeOf(rule);
    const twin = rules.find((each) => placeOf(each) === place);
    const isMoved = instead !== undefined && instead !== place;
    if (!isMoved && (twin === undefined ? isIdle(rule) : isSameRule(twin, rule))) return rules;
    const others = rules.filter((each) => placeOf(each) !== place && placeOf(each) !== instead);
    return isIdle(rule) ? others : inOrder([...others, rule]);
  };
}

/** Has a block read as the article on all pages of a host, beside what is wished there already. */
export function putBlock(host: string, block: string): SitesEdit {
  return (rules) => {
    const here = rules.find((rule) => placeOf(rule) === host);
    return putRule({ ...NO_WISHES, ...here, host, path: '/', block })(rules);
  };
}

/** Takes the rule of a place out. */
export function removeRule(place: string): SitesEdit {
  return (rules) => {
    const rest = rules.filter((rule) => placeOf(rule) !== place);
    return rest.length === rules.length ? rules : rest;
  };
}

/** Adds the rules of a file; where both have one for a place, the file's stays. */
export function mergeRules(theirs: readonly SiteRule[]): SitesEdit {
  return (rules) => {
    const merged = new Map([...rules, ...theirs].map((rule) => [placeOf(rule), rule]));
    return inOrder([...merged.values()]);
  };
}

/** Takes a change back, and leaves alone what was changed since. */
export function undoSites(before: readonly SiteRule[], after: readonly SiteRule[]): SitesEdit {
  return (now) => {
    const [was, became, is] = [before, after, now].map(
      (rules) => new Map(rules.map((rule) => [placeOf(rule), rule])),
    );
    if (was === undefined || became === undefined || is === undefined) return now;
    for (const place of new Set([...was.keys(), ...became.keys()])) {
      if (!isSame(is.get(place), became.get(place))) continue;
      const old = was.get(place);
      if (old === undefined) is.delete(place);
      else is.set(place, old);
    }
    return inOrder([...is.values()]);
  };
}

/** Whether two rules for a place wish the same. */
export function isSameRule(one: SiteWishes, other: SiteWishes): boolean {
  return (
    one.reader === other.reader &&
    one.script === other.script &&
    one.glosses === other.glosses &&
    one.block === other.block &&
    one.never === other.never
  );
}

/** Whether there are more rules than are kept. */
export function isTooMany(rules: readonly SiteRule[]): boolean {
  return rules.length > MAX_RULES;
}

function isSame(one: SiteRule | undefined, other: SiteRule | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameRule(one, other);
}
