import { useState } from 'preact/hooks';
import { putRule } from '../../sites/edit-sites.ts';
import { closestFirst } from '../../sites/rule-for.ts';
import { NO_WISHES, placeOf, type SiteRule } from '../../sites/site-rule.ts';
import { Choice } from '../choice.tsx';
import { wishesInWords } from '../sites/rule-words.ts';
import { WishControls } from '../sites/wish-controls.tsx';
import type { Translate } from '../translate.ts';
import type { SiteStatus } from './popup-status.ts';

interface SiteSectionProps {
  readonly site: SiteStatus;
  /** A rule was made or changed by a click that is still being handled. */
  readonly onRule: (rule: SiteRule) => void;
  readonly translate: Translate;
}

/** A rule for this site in two clicks: unfold, choose. Folded it says what holds here. */
export function SiteSection({ site, onRule, translate }: SiteSectionProps) {
  // What was wished in this popup holds at once: the next click may be quicker than the answer.
  const [made, make] = useState<SiteRule>();
  const rules = made === undefined ? site.rules : closestFirst(putRule(made)(site.rules));
  const [first] = rules;
  const places = placesFor(site);
  const [chosen, choose] = useState<string>();
  const place = places.find((each) => placeOf(each) === chosen) ?? first ?? places[0];
  if (place === undefined) return null;
  // A narrower place begins with what already holds there.
  const wishes = rules.find((rule) => placeOf(rule) === placeOf(place)) ?? first ?? NO_WISHES;
  return (
    <details
      class="site"
      onToggle={({ currentTarget }) => {
        // A browser's popup is 600 px high at most: what was unfolded should be seen.
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary data-action="site">
        <span class="words">
          <span>{translate('siteTitle')}</span>
          <small class="host">{site.host}</small>
        </span>
        <small class="state">{wishesInWords(first ?? NO_WISHES, translate)}</small>
      </summary>
      <div class="rule">
        {places.length > 1 && (
          <Choice
            legend={translate('sitePlace')}
            name="site-place"
            options={places.map((each, index) => ({
              value: placeOf(each),
              label: each.path === '/' ? translate('siteWhole', each.host) : each.path,
              className: `place place-${index}`,
            }))}
            value={placeOf(place)}
            onChange={(next) => choose(next)}
          />
        )}
        <WishControls
          wishes={wishes}
          onWish={(wish) => {
            const { reader, script, glosses, block, never } = { ...wishes, ...wish };
            const { host, path } = place;
            const rule: SiteRule = { host, path, reader, script, glosses, block, never };
            make(rule);
            onRule(rule);
          }}
          translate={translate}
        />
        <p class="help">{translate('siteHelp')}</p>
        {!site.access && <p class="help">{translate('siteAccess', site.host)}</p>}
      </div>
    </details>
  );
}

type Place = Pick<SiteRule, 'host' | 'path'>;

/** Where a rule can be made: the site, its section, and the place of the rule that holds. */
function placesFor({ host, section, rules }: SiteStatus): readonly Place[] {
  const places: readonly Place[] = [
    { host, path: '/' },
    ...(section === null ? [] : [{ host, path: section }]),
    ...rules.slice(0, 1),
  ];
  return [...new Map(places.map((place) => [placeOf(place), place])).values()];
}
