import { SCRIPT_CHOICES } from './script-choices.ts';
import type { Translate } from './translate.ts';
import type { ScriptChoice } from './view.ts';

interface ScriptSwitchProps {
  readonly script: ScriptChoice;
  readonly onScript: (script: ScriptChoice) => void;
  readonly translate: Translate;
}

/** The segmented control 原文 · 简体 · 繁體 台灣 · 繁體 香港: exactly one segment is pressed. */
export function ScriptSwitch({ script, onScript, translate }: ScriptSwitchProps) {
  return (
    <fieldset class="segments" aria-label={translate('scriptGroup')}>
      {SCRIPT_CHOICES.map((choice) => (
        <button
          type="button"
          key={choice.script}
          data-action={choice.action}
          aria-pressed={choice.script === script}
          onClick={() => onScript(choice.script)}
        >
          <span lang={choice.lang}>{translate(choice.name)}</span>
          {choice.region !== undefined && (
            <>
              {' '}
              <span class="region">{translate(choice.region)}</span>
            </>
          )}
        </button>
      ))}
    </fieldset>
  );
}
