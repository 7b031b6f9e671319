import { VARIANTS, type Variant } from '../../chinese/variant.ts';
import type { SiteWishes } from '../../sites/site-rule.ts';
import { Choice } from '../choice.tsx';
import { Toggle } from '../toggle.tsx';
import type { Translate } from '../translate.ts';
import { SCRIPT_NAMES } from './rule-words.ts';

interface WishControlsProps {
  readonly wishes: SiteWishes;
  readonly onWish: (wish: Partial<SiteWishes>) => void;
  readonly translate: Translate;
}

/** What can be wished for a site; "never" leaves the others as they are and silences them. */
export function WishControls({ wishes, onWish, translate }: WishControlsProps) {
  return (
    <>
      <fieldset class="wishes" disabled={wishes.never}>
        <legend class="unseen">{translate('siteWishes')}</legend>
        <Toggle
          label={translate('siteReader')}
          action="site-reader"
          checked={wishes.reader}
          onChange={(reader) => onWish({ reader })}
        />
        <Choice<Variant | 'none'>
          legend={translate('siteScript')}
          name="site-script"
          options={[
            { value: 'none', label: translate('siteScriptNone') },
            ...shownVariants(wishes.script).map((variant) => ({
              value: variant,
              label: translate(SCRIPT_NAMES[variant]),
            })),
          ]}
          value={wishes.script ?? 'none'}
          onChange={(script) => onWish({ script: script === 'none' ? null : script })}
        />
        <Choice<GlossWish>
          legend={translate('siteGlosses')}
          name="site-glosses"
          options={[
            { value: 'settings', label: translate('siteGlossesDefault') },
            { value: 'on', label: translate('siteGlossesOn') },
            { value: 'off', label: translate('siteGlossesOff') },
          ]}
          value={wishes.glosses === null ? 'settings' : wishes.glosses ? 'on' : 'off'}
          onChange={(choice) => onWish({ glosses: choice === 'settings' ? null : choice === 'on' })}
        />
        {wishes.block !== null && (
          <Toggle
            label={translate('siteBlock')}
            action="site-block"
            checked
            onChange={() => onWish({ block: null })}
          />
        )}
      </fieldset>
      <Toggle
        label={translate('siteNever')}
        help={translate('siteNeverHelp')}
        action="site-never"
        checked={wishes.never}
        onChange={(never) => onWish({ never })}
      />
    </>
  );
}

type GlossWish = 'settings' | 'on' | 'off';

/** Traditional of no region is rarely wanted: it is offered only where it was chosen before. */
function shownVariants(chosen: Variant | null): readonly Variant[] {
  return VARIANTS.filter((variant) => variant !== 'zh-Hant' || chosen === 'zh-Hant');
}
