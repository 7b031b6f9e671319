import { loadSettings } from '../platform/settings-store.ts';
import { loadSites } from '../platform/sites-store.ts';
import type { Settings } from '../settings.ts';
import { ruleFor } from '../sites/rule-for.ts';
import type { SiteRule } from '../sites/site-rule.ts';

/** The settings as they hold on a page: where a rule says so, its glosses begin on or off. */
export async function settingsOn(url: string | undefined): Promise<Settings> {
  const [{ settings }, { rules }] = await Promise.all([loadSettings(), loadSites()]);
  return settingsBy(rules, settings, url ?? '');
}

/** The same, of what was read. */
export function settingsBy(rules: readonly SiteRule[], settings: Settings, url: string): Settings {
  const glosses = ruleFor(url, rules)?.glosses ?? settings.glosses;
  return glosses === settings.glosses ? settings : { ...settings, glosses };
}
