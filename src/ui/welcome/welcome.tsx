import '../../../assets/styles/tokens.css';
import '../../../assets/styles/tools.css';
import '../../../assets/styles/controls.css';
import '../../../assets/styles/welcome.css';
import { VARIANTS, type Variant } from '../../chinese/variant.ts';
import { BrandMark } from '../brand-mark.tsx';
import { Choice } from '../choice.tsx';
import { VARIANT_NAMES } from '../options/setting-labels.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { CleanPicture, GlossPicture, ScriptPicture } from './pictures.tsx';

interface WelcomeProps {
  readonly variant: Variant;
  /** The key that opens the reader, as the browser writes it; '' when none is bound. */
  readonly readerKey: string;
  readonly onVariant: (variant: Variant) => void;
  /** Opens the sample that is in the package. */
  readonly onTry: () => void;
  readonly onOpenOptions: () => void;
  readonly translate: Translate;
}

/** The first-run page: three pictures, one choice, what the extension may do, and a sample. */
export function Welcome(props: WelcomeProps) {
  const { variant, readerKey, onVariant, onTry, onOpenOptions, translate } = props;
  return (
    <main class="welcome surface" data-theme="system" lang={translate('languageTag')}>
      <header>
        <BrandMark />
        <h1>{translate('welcomeTitle')}</h1>
        <p>{translate('extDescription')}</p>
      </header>
      <ul class="pictures">
        <li>
          <CleanPicture />
          <h2>{translate('welcomeClean')}</h2>
          <p>{translate('welcomeCleanText')}</p>
        </li>
        <li>
          <ScriptPicture translate={translate} />
          <h2>{translate('welcomeScript')}</h2>
          <p>{translate('welcomeScriptText')}</p>
        </li>
        <li>
          <GlossPicture translate={translate} />
          <h2>{translate('welcomeGloss')}</h2>
          <p>{translate('welcomeGlossText')}</p>
        </li>
      </ul>
      <section aria-labelledby="choice">
        <h2 id="choice">{translate('welcomeChoice')}</h2>
        <Choice
          legend={translate('variant')}
          name="variant"
          options={VARIANTS.map((each) => ({
            value: each,
            label: VARIANT_NAMES[each].map((key) => translate(key)).join(' '),
          }))}
          value={variant}
          onChange={onVariant}
        />
      </section>
      <section class="start" aria-labelledby="start">
        <h2 id="start">{translate('welcomeStart')}</h2>
        <p>{translate(readerKey === '' ? 'welcomeHow' : 'welcomeHowKey', readerKey)}</p>
        <div class="buttons">
          <button type="button" class="primary" data-action="try" onClick={() => onTry()}>
            {translate('welcomeTry')}
          </button>
          <button type="button" class="quiet" data-action="options" onClick={() => onOpenOptions()}>
            {translate('openOptions')}
          </button>
        </div>
      </section>
      <section aria-labelledby="permissions">
        <h2 id="permissions">{translate('welcomePermissions')}</h2>
        <dl>
          {PERMISSIONS.map(([name, reason]) => (
            <div key={name}>
              <dt>{translate(name)}</dt>
              <dd>{translate(reason)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}

/** What the browser says that the extension may do, and what for. */
const PERMISSIONS: readonly (readonly [MessageKey, MessageKey])[] = [
  ['permissionPages', 'permissionPagesWhy'],
  ['permissionStorage', 'permissionStorageWhy'],
  ['permissionMenus', 'permissionMenusWhy'],
  ['permissionNetwork', 'permissionNetworkWhy'],
];
