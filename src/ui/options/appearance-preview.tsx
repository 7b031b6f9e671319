import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../settings.ts';
import { applyAppearance } from '../reader/reader-appearance.ts';
import type { Translate } from '../translate.ts';

interface AppearancePreviewProps {
  readonly settings: Settings;
  readonly translate: Translate;
}

/** A paragraph in the reader's own dress, so that a choice is seen while it is made. */
export function AppearancePreview({ settings, translate }: AppearancePreviewProps) {
  const surface = useRef<HTMLElement>(null);
  useEffect(() => {
    if (surface.current !== null) applyAppearance(surface.current, settings);
  }, [settings]);
  return (
    <section class="preview surface" ref={surface} aria-label={translate('sectionPreview')}>
      <article class="article">
        <h3>{translate('previewTitle')}</h3>
        <div class="body">
          <p>{translate('previewText')}</p>
          <p>{translate('previewMore')}</p>
        </div>
      </article>
    </section>
  );
}
