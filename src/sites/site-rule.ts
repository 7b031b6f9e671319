import { isVariant, type Variant } from '../chinese/variant.ts';
import { isBlockSelector } from './block-selector.ts';

/**
 * What the user wants on the pages of a site, or of a part of one. Only what was asked for is set:
 * `null` and `false` leave everything as it is without the rule.
 */
export interface SiteRule {
  /**
   * Host as `URL.hostname` writes it, without a leading `www.`; with `*.` before it the hosts below
   * count too (`*.example.org` is example.org and news.example.org).
   */
  readonly host: string;
  /** `/` for the whole host, else the start of the path, whole segments only, no slash at its end. */
  readonly path: string;
  /** Open the reader when an article is loaded. */
  readonly reader: boolean;
  /** Convert articles to this when they are loaded. */
  readonly script: Variant | null;
  /** Glosses on or off; `null` follows the user's settings. */
  readonly glosses: boolean | null;
  /** Selector of the block that is read as the article; `null` lets the reader find it. */
  readonly block: string | null;
  /** Nothing by itself and no badge; menus and keys still act. Outweighs the other wishes. */
  readonly never: boolean;
}

/** The part of a rule that says what to do. */
export type SiteWishes = Omit<SiteRule, 'host' | 'path'>;

/** Wishes of somebody who made none. */
export const NO_WISHES: SiteWishes = {
  reader: false,
  script: null,
  glosses: null,
  block: null,
  never: false,
};

/** How many rules are kept: far more than anybody makes by hand, and a tenth of a second to read. */
export const MAX_RULES = 2_000;
/** Longest host in characters (RFC 1035: 253), with `*.` before it. */
const LONGEST_HOST = 255;
/** Longest start of a path in characters: longer ones name a page rather than a part of a site. */
const LONGEST_PATH = 500;

/** What makes two rules the same: the place they are for. */
export function placeOf({ host, path }: Pick<SiteRule, 'host' | 'path'>): string {
  return path === '/' ? host : host + path;
}

/** Whether a rule does nothing, so that it need not be kept. */
export function isIdle({ reader, script, glosses, block, never }: SiteWishes): boolean {
  return !reader && script === null && glosses === null && block === null && !never;
}

/** A host as rules hold it; undefined when `text` can not be the name of one. */
export function toHost(text: string): string | undefined {
  const trimmed = text.trim();
  const star = trimmed.startsWith('*.') ? '*.' : '';
  const name = trimmed.slice(star.length);
  // A host and nothing else: no scheme, no user, no port, no path hides in it.
  if (name === '' || name.length > LONGEST_HOST || /[/\\?#@:\s%]/.test(name)) return undefined;
  const url = URL.parse(`http://${name}/`);
  if (url === null || url.hostname === '') return undefined;
  const host = url.hostname.replace(/^www\.(?=.+\..)/, '').replace(/\.$/, '');
  const isName = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/.test(host) && !host.includes('..');
  return isName && host.length <= 253 ? star + host : undefined;
}

/** The start of a path as rules hold it; undefined when it is too long or no path. */
export function toPath(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_PATH || /[\\?#\s]/.test(trimmed)) return undefined;
  const url = URL.parse(`http://host/${trimmed.replace(/^\/+/, '')}`);
  if (url === null) return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return path.length > LONGEST_PATH ? undefined : path || '/';
}

/** A rule that does something, from the fields of anything: storage, a file. */
export function toSiteRule(value: unknown): SiteRule | undefined {
  const rule = toRule(value);
  return rule === undefined || isIdle(rule) ? undefined : rule;
}

/** A rule from the fields of anything, which may do nothing; undefined when one of them is wrong. */
export function toRule(value: unknown): SiteRule | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const host = fields.get('host');
  const path = fields.get('path') ?? '/';
  const reader = fields.get('reader') ?? false;
  const script = fields.get('script') ?? null;
  const glosses = fields.get('glosses') ?? null;
  const block = fields.get('block') ?? null;
  const never = fields.get('never') ?? false;
  if (typeof host !== 'string' || typeof path !== 'string') return undefined;
  if (typeof reader !== 'boolean' || typeof never !== 'boolean') return undefined;
  if (script !== null && !isVariant(script)) return undefined;
  if (glosses !== null && typeof glosses !== 'boolean') return undefined;
  if (block !== null && !isBlockSelector(block)) return undefined;
  const place = { host: toHost(host), path: toPath(path) };
  if (place.host === undefined || place.path === undefined) return undefined;
  return { host: place.host, path: place.path, reader, script, glosses, block, never };
}
