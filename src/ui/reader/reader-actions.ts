import { THEMES } from '../../settings.ts';
import { stepFontSize } from '../font-size-steps.ts';
import { SCRIPT_CHOICES } from '../script-choices.ts';
import { headingFrom } from './heading-places.ts';
import type { OutlineEntry } from './outline.ts';
import type { ReaderCallbacks, ReaderState } from './reader-contract.ts';
import type { OpenPanel } from './toolbar.tsx';

/** What the actions of the keys work on, as it is at the moment. */
export interface ActionContext {
  readonly state: ReaderState;
  readonly callbacks: Pick<ReaderCallbacks, 'onScript' | 'onGlosses' | 'onSettings'>;
  readonly outline: readonly OutlineEntry[];
  readonly hasTerms: boolean;
  readonly scroller: HTMLElement;
  readonly togglePanel: (panel: OpenPanel) => void;
  readonly goTo: (entry: OutlineEntry) => void;
}

/** Whether an action does something in this article. */
export function isActionBound(action: string, { outline, hasTerms }: ActionContext): boolean {
  switch (action) {
    case 'terms':
      return hasTerms;
    case 'contents':
    case 'next-heading':
    case 'previous-heading':
      return outline.length > 0;
    default:
      return true;
  }
}

/**
 * Does what a key of the reader stands for; false where it does nothing in this article. Controls
 * are not pressed for it: a press by script is kept out of the reader.
 */
export function runAction(action: string, context: ActionContext): boolean {
  if (!isActionBound(action, context)) return false;
  const { state, callbacks, outline, scroller, togglePanel, goTo } = context;
  const { settings, glosses } = state;
  const script = SCRIPT_CHOICES.find((choice) => choice.action === action);
  if (script !== undefined) {
    callbacks.onScript(script.script);
    return true;
  }
  switch (action) {
    case 'glosses':
      callbacks.onGlosses(!glosses);
      return true;
    case 'size-larger':
    case 'size-smaller': {
      const fontSize = stepFontSize(settings.fontSize, action === 'size-larger' ? 1 : -1);
      if (fontSize !== undefined) callbacks.onSettings({ fontSize });
      return true;
    }
    case 'theme':
      callbacks.onSettings({ theme: nextTheme(settings.theme) });
      return true;
    case 'vertical':
      callbacks.onSettings({ vertical: !settings.vertical });
      return true;
    case 'next-heading':
    case 'previous-heading': {
      const heading = headingFrom(outline, scroller, action === 'next-heading');
      if (heading !== undefined) goTo(heading);
      return true;
    }
    case 'contents':
    case 'terms':
    case 'appearance':
    case 'help':
      togglePanel(action);
      return true;
    default:
      return false;
  }
}

/** The theme after this one, in the order of the panel. */
export function nextTheme(theme: (typeof THEMES)[number]): (typeof THEMES)[number] {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}
