import type { Settings } from '../../settings.ts';

/**
 * Writes the settings that the styles read onto `surface`: the theme and the yes-or-no choices as
 * data attributes, lengths as custom properties. Calling it again is harmless.
 */
export function applyAppearance(surface: HTMLElement, settings: Settings): void {
  surface.dataset.theme = settings.theme;
  surface.dataset.font = settings.fontStyle;
  surface.dataset.indent = String(settings.indent);
  surface.dataset.justify = String(settings.justify);
  surface.dataset.vertical = String(settings.vertical);
  surface.style.setProperty('--text-size', `${settings.fontSize}px`);
  surface.style.setProperty('--text-leading', String(settings.lineHeight));
  surface.style.setProperty('--text-gap', `${settings.paragraphGap}em`);
  surface.style.setProperty('--text-measure', `${settings.textWidth}ic`);
}
