import { loadSettings } from '../platform/settings-store.ts';
import { loadSites } from '../platform/sites-store.ts';
import type { Settings } from '../settings.ts';
import { ruleFor } from '../sites/rule-for.ts';

/** The settings as they hold on a page: where a rule says so, its glosses begin on or off. */
export async function settingsOn(url: string | undefined): Promise<Settings> {
  const { settings } = await loadSettings();
  const { rules } = await loadSites();
  const glosses = ruleFor(url ?? '', rules)?.glosses ?? settings.glosses;
  return glosses === settings.glosses ? settings : { ...settings, glosses };
}
