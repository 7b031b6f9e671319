import { type SiteRule, toHost, toPath } from './site-rule.ts';

/**
 * The rule for a page: the one that names its place most exactly, alone. A host goes before a host
 * with `*.`, the longer of those before the shorter, then the longer path. Undefined when there is
 * none, and for anything but http(s).
 */
export function ruleFor(url: string, rules: readonly SiteRule[]): SiteRule | undefined {
  return rulesFor(url, rules)[0];
}

/** All rules whose place a page is in, the closest first. */
export function rulesFor(url: string, rules: readonly SiteRule[]): readonly SiteRule[] {
  const page = placeOfPage(url);
  if (page === undefined) return [];
  return closestFirst(
    rules.filter(({ host, path }) => holdsHost(host, page.host) && holdsPath(path, page.path)),
  );
}

/** Rules whose places a page is in, the closest of them first. */
export function closestFirst(rules: readonly SiteRule[]): readonly SiteRule[] {
  return rules.toSorted((one, other) => (isCloser(one, other) ? -1 : 1));
}

/** The block that is read as the article of a page: the closest rule that names one. */
export function blockFor(url: string, rules: readonly SiteRule[]): string | null {
  return rulesFor(url, rules).find(({ block }) => block !== null)?.block ?? null;
}

/** Host and path of a page as rules write them; undefined for anything but http(s). */
export function placeOfPage(
  url: string,
): { readonly host: string; readonly path: string } | undefined {
  const { protocol, hostname, pathname } = URL.parse(url) ?? {};
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const host = toHost(hostname ?? '');
  // A path too long for a rule is still a page of its site.
  return host === undefined
    ? undefined
    : { host, path: toPath(pathname ?? '/') ?? pathname ?? '/' };
}

/** The part of a site that a page is in, as `/news`; undefined for pages right below the host. */
export function sectionOf(url: string): string | undefined {
  const path = placeOfPage(url)?.path ?? '/';
  const end = path.indexOf('/', 1);
  return end > 1 ? toPath(path.slice(0, end)) : undefined;
}

function holdsHost(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

function holdsPath(start: string, path: string): boolean {
  return start === '/' || path === start || path.startsWith(`${start}/`);
}

function isCloser(rule: SiteRule, other: SiteRule): boolean {
  const exact = Number(!rule.host.startsWith('*.')) - Number(!other.host.startsWith('*.'));
  if (exact !== 0) return exact > 0;
  const host = rule.host.length - other.host.length;
  return host !== 0 ? host > 0 : rule.path.length > other.path.length;
}
