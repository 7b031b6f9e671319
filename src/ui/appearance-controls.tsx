import {
  FONT_STYLES,
  LINE_HEIGHTS,
  PARAGRAPH_GAPS,
  RUBY_KINDS,
  type Settings,
  TEXT_WIDTHS,
  THEMES,
} from '../settings.ts';
import { Choice } from './choice.tsx';
import { stepFontSize } from './font-size-steps.ts';
import { Icon } from './icon.tsx';
import { FONT_NAMES, RUBY_NAMES, THEME_NAMES } from './theme-names.ts';
import { Toggle } from './toggle.tsx';
import type { Translate } from './translate.ts';

interface AppearanceControlsProps {
  readonly settings: Settings;
  /** Whether this device has no font of the chosen style. */
  readonly isFontMissing?: boolean;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly translate: Translate;
}

/** How the article looks: the reader's panel and the options page share these controls. */
export function AppearanceControls({
  settings,
  isFontMissing = false,
  onChange,
  translate,
}: AppearanceControlsProps) {
  return (
    <div class="appearance">
      <SizeStepper settings={settings} onChange={onChange} translate={translate} />
      <Choice
        legend={translate('theme')}
        name="theme"
        options={THEMES.map((theme) => ({
          value: theme,
          label: translate(THEME_NAMES[theme]),
          className: `swatch ${theme}`,
        }))}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        legend={translate('fontStyle')}
        name="font"
        options={FONT_STYLES.map((style) => ({
          value: style,
          label: translate(FONT_NAMES[style]),
          className: `font-${style}`,
        }))}
        value={settings.fontStyle}
        onChange={(fontStyle) => onChange({ fontStyle })}
      />
      {isFontMissing && (
        <p class="hint" role="status">
          {translate('fontMissing', translate(FONT_NAMES[settings.fontStyle]))}
        </p>
      )}
      <Choice
        legend={translate('lineHeight')}
        name="line-height"
        options={LINE_HEIGHTS.map((height) => ({ value: height, label: height.toFixed(1) }))}
        value={settings.lineHeight}
        onChange={(lineHeight) => onChange({ lineHeight })}
      />
      <Choice
        legend={translate('paragraphGap')}
        name="paragraph-gap"
        options={PARAGRAPH_GAPS.map((gap) => ({ value: gap, label: gap.toFixed(1) }))}
        value={settings.paragraphGap}
        onChange={(paragraphGap) => onChange({ paragraphGap })}
      />
      <Choice
        legend={translate('textWidth')}
        name="text-width"
        options={TEXT_WIDTHS.map((width) => ({ value: width, label: String(width) }))}
        value={settings.textWidth}
        onChange={(textWidth) => onChange({ textWidth })}
      />
      <Choice
        legend={translate('ruby')}
        name="ruby"
        options={RUBY_KINDS.map((ruby) => ({ value: ruby, label: translate(RUBY_NAMES[ruby]) }))}
        value={settings.ruby}
        onChange={(ruby) => onChange({ ruby })}
      />
      <Toggle
        label={translate('indent')}
        action="indent"
        checked={settings.indent}
        onChange={(indent) => onChange({ indent })}
      />
      <Toggle
        label={translate('justify')}
        action="justify"
        checked={settings.justify}
        onChange={(justify) => onChange({ justify })}
      />
      <Toggle
        label={translate('vertical')}
        action="vertical"
        checked={settings.vertical}
        onChange={(vertical) => onChange({ vertical })}
      />
    </div>
  );
}

function SizeStepper({ settings, onChange, translate }: AppearanceControlsProps) {
  const smaller = stepFontSize(settings.fontSize, -1);
  const larger = stepFontSize(settings.fontSize, 1);
  return (
    <fieldset class="choice stepper">
      <legend>{translate('fontSize')}</legend>
      <div class="segments">
        <button
          type="button"
          data-action="font-size-smaller"
          aria-label={translate('sizeSmaller')}
          aria-disabled={smaller === undefined}
          onClick={() => smaller !== undefined && onChange({ fontSize: smaller })}
        >
          <Icon name="smaller" />
        </button>
        <output>{translate('pixels', String(settings.fontSize))}</output>
        <button
          type="button"
          data-action="font-size-larger"
          aria-label={translate('sizeLarger')}
          aria-disabled={larger === undefined}
          onClick={() => larger !== undefined && onChange({ fontSize: larger })}
        >
          <Icon name="larger" />
        </button>
      </div>
    </fieldset>
  );
}
