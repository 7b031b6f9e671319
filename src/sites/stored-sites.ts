import { MAX_RULES, placeOf, type SiteRule, toSiteRule } from './site-rule.ts';

/** The version of the stored form; raise it together with a step in {@link readSites}. */
const SITES_VERSION = 1;

/** Longest name of a broken row that is shown, in characters. */
const LONGEST_NAME = 60;

/** What storage held, sorted into what can be used and what can not. */
export interface SitesReading {
  /** In the order of their places; no two for the same place. */
  readonly rules: readonly SiteRule[];
  /** Names of the rows that are unusable: their host where they have one, else their number. */
  readonly broken: readonly string[];
}

/**
 * Reads rules from whatever storage or a file holds: every row is checked by itself, a bad one is
 * left out and named, of two for the same place the last one stays. Never throws.
 */
export function readSites(stored: unknown): SitesReading {
  if (stored === undefined || stored === null) return { rules: [], broken: [] };
  const fields =
    typeof stored === 'object' ? new Map<string, unknown>(Object.entries(stored)) : undefined;
  const rows = fields?.get('rules');
  if (!Array.isArray(rows)) return { rules: [], broken: ['rules'] };
  const version = fields?.get('version');
  const broken: string[] = version === SITES_VERSION ? [] : ['version'];
  const rules = new Map<string, SiteRule>();
  for (const [index, row] of rows.entries()) {
    const rule = index < MAX_RULES ? toSiteRule(row) : undefined;
    if (rule === undefined) broken.push(nameOf(row, index));
    else rules.set(placeOf(rule), rule);
  }
  return { rules: inOrder([...rules.values()]), broken };
}

/** The stored form: only the wishes that were made. */
export function storedSites(rules: readonly SiteRule[]): Record<string, unknown> {
  return {
    version: SITES_VERSION,
    rules: rules.map(({ host, path, reader, script, glosses, block, never }) => ({
      host,
      ...(path !== '/' && { path }),
      ...(reader && { reader }),
      ...(script !== null && { script }),
      ...(glosses !== null && { glosses }),
      ...(block !== null && { block }),
      ...(never && { never }),
    })),
  };
}

/** Rules as people look for them: by host without its star, then by path. */
export function inOrder(rules: readonly SiteRule[]): readonly SiteRule[] {
  const key = ({ host, path }: SiteRule) => `${host.replace('*.', '')} ${path} ${host}`;
  return rules.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function nameOf(row: unknown, index: number): string {
  const host = typeof row === 'object' && row !== null && 'host' in row ? row.host : undefined;
  const name = typeof host === 'string' ? host.trim().slice(0, LONGEST_NAME) : '';
  return name === '' ? `#${index + 1}` : name;
}
