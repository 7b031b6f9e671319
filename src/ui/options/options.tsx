import '../../../assets/styles/tokens.css';
import '../../../assets/styles/tools.css';
import '../../../assets/styles/controls.css';
import '../../../assets/styles/fonts.css';
import '../../../assets/styles/article.css';
import '../../../assets/styles/vertical.css';
import '../../../assets/styles/options.css';
import '../../../assets/styles/words.css';
import '../../../assets/styles/sites.css';
import { VARIANTS } from '../../chinese/variant.ts';
import { DEFAULT_SETTINGS, GLOSS_LEVELS, type Settings } from '../../settings.ts';
import { AppearanceControls } from '../appearance-controls.tsx';
import { Choice } from '../choice.tsx';
import { Toggle } from '../toggle.tsx';
import type { MessageKey, Translate } from '../translate.ts';
import { AppearancePreview } from './appearance-preview.tsx';
import { BackupSection, type BackupSectionProps } from './backup-section.tsx';
import { BrokenNotice } from './broken-notice.tsx';
import { LEVEL_NAMES, SETTING_LABELS, VARIANT_NAMES } from './setting-labels.ts';
import { ShortcutsSection, type ShortcutsSectionProps } from './shortcuts-section.tsx';
import { SitesSection, type SitesSectionProps } from './sites-section.tsx';
import { WordsSection, type WordsSectionProps } from './words-section.tsx';

interface OptionsProps extends Omit<ShortcutsSectionProps, 'translate'> {
  readonly settings: Settings;
  /** Settings whose stored value could not be read. */
  readonly broken: readonly (keyof Settings)[];
  /** Throws away the kept copy of what could not be read. */
  readonly onForgetBroken?: () => void;
  /** What the browser's storage refused. */
  readonly storageFault?: 'unreadable' | 'unwritable' | undefined;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly translate: Translate;
  /** The user's lists, once they were read. */
  readonly ownWords?: Omit<WordsSectionProps, 'translate'> | undefined;
  /** The user's rules for sites, once they were read. */
  readonly sites?: Omit<SitesSectionProps, 'translate'> | undefined;
  /** Everything in one file, once everything was read. */
  readonly backup?: Omit<BackupSectionProps, 'translate'> | undefined;
}

/** The options page: every change applies at once. */
export function Options(props: OptionsProps) {
  const { settings, broken, onChange, translate, ownWords, sites, backup } = props;
  const parts = PARTS.filter(
    ({ id }) =>
      (id !== 'own-words' || ownWords) && (id !== 'sites' || sites) && (id !== 'backup' || backup),
  );
  const label = (name: keyof Settings) => translate(SETTING_LABELS[name]);
  return (
    <main class="options surface" data-theme="system" lang={translate('languageTag')}>
      <header>
        <h1>{translate('optionsTitle')}</h1>
        <p>{translate('optionsSaved')}</p>
      </header>
      <nav aria-label={translate('optionsParts')}>
        {parts.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {translate(name)}
          </a>
        ))}
      </nav>
      {broken.length > 0 && (
        <BrokenNotice
          text={translate('optionsBroken', broken.map(label).join(translate('listSeparator')))}
          onForget={props.onForgetBroken}
          translate={translate}
        />
      )}
      {props.storageFault && (
        <p class="notice" role="alert">
          {translate(STORAGE_FAULTS[props.storageFault])}
        </p>
      )}
      <section aria-labelledby="conversion">
        <h2 id="conversion">{translate('sectionConversion')}</h2>
        <Choice
          legend={label('variant')}
          name="variant"
          options={VARIANTS.map((variant) => ({
            value: variant,
            label: VARIANT_NAMES[variant].map((key) => translate(key)).join(' '),
          }))}
          value={settings.variant}
          onChange={(variant) => onChange({ variant })}
        />
        <p class="help">
          {translate('variantHelp')} {translate('originalHelp')}
        </p>
        <Toggle
          label={label('regionalWords')}
          help={translate('regionalWordsHelp')}
          action="regional-words"
          checked={settings.regionalWords}
          onChange={(regionalWords) => onChange({ regionalWords })}
        />
        <Toggle
          label={label('quotes')}
          help={translate('quotesHelp')}
          action="quotes"
          checked={settings.quotes}
          onChange={(quotes) => onChange({ quotes })}
        />
        <Toggle
          label={label('repair')}
          help={translate('repairHelp')}
          action="repair"
          checked={settings.repair}
          onChange={(repair) => onChange({ repair })}
        />
      </section>
      <section aria-labelledby="glosses">
        <h2 id="glosses">{translate('sectionGlosses')}</h2>
        <Toggle
          label={label('glosses')}
          action="glosses"
          checked={settings.glosses}
          onChange={(glosses) => onChange({ glosses })}
        />
        <Choice
          legend={label('glossLevel')}
          name="gloss-level"
          options={GLOSS_LEVELS.map((level) => ({
            value: level,
            label: translate(LEVEL_NAMES[level]),
          }))}
          value={settings.glossLevel}
          onChange={(glossLevel) => onChange({ glossLevel })}
        />
      </section>
      {ownWords && <WordsSection {...ownWords} translate={translate} />}
      <section class="looks" aria-labelledby="looks">
        <h2 id="looks">{translate('appearance')}</h2>
        <AppearancePreview settings={settings} translate={translate} />
        <AppearanceControls settings={settings} onChange={onChange} translate={translate} />
      </section>
      {sites && <SitesSection {...sites} translate={translate} />}
      <ShortcutsSection {...props} />
      {backup && <BackupSection {...backup} translate={translate} />}
      <button
        type="button"
        class="quiet"
        data-action="reset"
        onClick={() => onChange(DEFAULT_SETTINGS)}
      >
        {translate('resetSettings')}
      </button>
    </main>
  );
}

const STORAGE_FAULTS = {
  unreadable: 'storageUnreadable',
  unwritable: 'storageUnwritable',
} as const;

/** Sections in the order of the page, by the id of their heading. */
const PARTS: readonly { readonly id: string; readonly name: MessageKey }[] = [
  { id: 'conversion', name: 'sectionConversion' },
  { id: 'glosses', name: 'sectionGlosses' },
  { id: 'own-words', name: 'sectionWords' },
  { id: 'looks', name: 'appearance' },
  { id: 'sites', name: 'sectionSites' },
  { id: 'shortcuts', name: 'sectionShortcuts' },
  { id: 'backup', name: 'sectionBackup' },
];
