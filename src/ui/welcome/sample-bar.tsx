import '../../../assets/styles/tokens.css';
import '../../../assets/styles/tools.css';
import '../../../assets/styles/controls.css';
import '../../../assets/styles/sample.css';
import { BrandMark } from '../brand-mark.tsx';
import type { Translate } from '../translate.ts';

interface SampleBarProps {
  readonly onOpenReader: () => void;
  readonly translate: Translate;
}

/** Over the made-up page: what it is, and the button that opens the reader on it. */
export function SampleBar({ onOpenReader, translate }: SampleBarProps) {
  return (
    <aside
      class="sample-bar surface"
      data-theme="system"
      lang={translate('languageTag')}
      aria-label={translate('sampleTitle')}
    >
      <BrandMark />
      <p>{translate('sampleHelp')}</p>
      <button
        type="button"
        class="primary"
        data-action="open-reader"
        onClick={() => onOpenReader()}
      >
        {translate('openReader')}
      </button>
    </aside>
  );
}
