import { AppearanceControls } from '../appearance-controls.tsx';
import type { Translate } from '../translate.ts';
import { ContentsPanel } from './contents-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import type { OutlineEntry } from './outline.ts';
import type { ReaderCallbacks, ReaderState } from './reader-contract.ts';
import { TakeAwayPanel } from './take-away-panel.tsx';
import { type ArticleTerm, TermsPanel } from './terms-panel.tsx';
import { type OpenPanel, Toolbar } from './toolbar.tsx';

interface ReaderChromeProps {
  readonly state: ReaderState;
  readonly callbacks: ReaderCallbacks;
  readonly translate: Translate;
  readonly panel: OpenPanel;
  readonly outline: readonly OutlineEntry[];
  /** The part of the outline that is being read. */
  readonly here: OutlineEntry | undefined;
  readonly terms: readonly ArticleTerm[];
  readonly hasArticle: boolean;
  /** Whether this device has no font of the chosen style. */
  readonly isFontMissing: boolean;
  /** Whether a key's action does something in this article. */
  readonly isBound: (action: string) => boolean;
  /** Language of the article as it is shown now. */
  readonly articleLang: string;
  readonly onPanel: (panel: OpenPanel) => void;
  readonly onOutline: (entry: OutlineEntry) => void;
  readonly onTerm: (term: ArticleTerm) => void;
  readonly onPrint: () => void;
  /** Absent where the system has no sheet for sharing. */
  readonly onShare: (() => void) | undefined;
}

/** Everything around the article: toolbar, progress of a conversion, the open panel. */
export function ReaderChrome(props: ReaderChromeProps) {
  const { state, callbacks, translate, panel } = props;
  return (
    <>
      <Toolbar
        state={state}
        callbacks={callbacks}
        translate={translate}
        panel={panel}
        hasContents={props.outline.length > 0}
        hasTerms={props.terms.length > 0}
        hasArticle={props.hasArticle}
        onPanel={props.onPanel}
      />
      {state.progress !== undefined && state.progress < 1 && (
        <ConversionProgress progress={state.progress} translate={translate} />
      )}
      {panel === 'appearance' && (
        <section class="panel" aria-label={translate('appearance')}>
          <AppearanceControls
            settings={state.settings}
            isFontMissing={props.isFontMissing}
            onChange={callbacks.onSettings}
            translate={translate}
          />
          <div class="more">
            <button
              type="button"
              class="quiet"
              data-action="options"
              onClick={() => callbacks.onOpenOptions()}
            >
              {translate('openOptions')}
            </button>
            <button
              type="button"
              class="quiet"
              data-action="open-help"
              onClick={() => props.onPanel('help')}
            >
              {translate('keyboardHelp')}
            </button>
          </div>
        </section>
      )}
      {panel === 'help' && (
        <HelpPanel
          keysOn={state.settings.readerKeys}
          isBound={props.isBound}
          onKeysOn={(readerKeys) => callbacks.onSettings({ readerKeys })}
          translate={translate}
        />
      )}
      {panel === 'terms' && (
        <TermsPanel
          terms={props.terms}
          lang={props.articleLang}
          onChoose={props.onTerm}
          onSave={(format) =>
            callbacks.onSaveTerms(
              format,
              props.terms.map(({ match }) => match),
            )
          }
          translate={translate}
        />
      )}
      {panel === 'take-away' && (
        <TakeAwayPanel
          onTakeAway={callbacks.onTakeAway}
          onPrint={props.onPrint}
          onShare={props.onShare}
          translate={translate}
        />
      )}
      {panel === 'contents' && (
        <ContentsPanel
          outline={props.outline}
          here={props.here}
          lang={props.articleLang}
          onChoose={props.onOutline}
          translate={translate}
        />
      )}
    </>
  );
}

function ConversionProgress({
  progress,
  translate,
}: {
  readonly progress: number;
  readonly translate: Translate;
}) {
  const percent = Math.round(progress * 100);
  return (
    <div
      class="work"
      role="progressbar"
      aria-label={translate('converting', String(percent))}
      aria-valuenow={percent}
    >
      <span style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
