import tokens from '../../../assets/styles/tokens.css?inline';
import styles from '../../../assets/styles/tooltip.css?inline';
import type { GlossaryMatch } from '../../glossary/entry.ts';
import type { Theme } from '../../settings.ts';
import { element } from '../element.ts';
import { styleSheet } from '../style-sheet.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { type AnchorRect, placeBeside, placeTooltip } from './place-tooltip.ts';

/** What a tooltip shows, and where. */
export interface ShownGloss {
  readonly match: GlossaryMatch;
  readonly anchorRect: AnchorRect;
  /** BCP 47 tag of the gloss's text. */
  readonly lang: string;
  /** Said by screen readers as it opens: the term itself has no focus that would tell of it. */
  readonly isSpoken?: boolean;
}

interface GlossTooltipOptions {
  readonly document: Document;
  readonly translate: Translate;
  /**
   * Where the tooltip is drawn: inside the reader's dialog, whose root has the styles already.
   * Without it the tooltip makes its own host on `documentElement`, there only while it is open.
   */
  readonly mount?: HTMLElement;
  /** Whether the tooltip offers to put its word into the user's lists. */
  readonly offersWords?: boolean;
  /** Whether the text runs in vertical lines; horizontal when absent. */
  readonly isVertical?: () => boolean;
}

/** What the tooltip's buttons do with its word: never explain it again, or into the own list. */
export type WordChoice = 'know-word' | 'keep-word';

/** Identifier of the tooltip's text, for `aria-describedby` inside the same root. */
export const TOOLTIP_ID = 'qingdu-gloss';

/** The one tooltip of a surface. It holds a gloss's text only while it is open. */
export class GlossTooltip {
  readonly #options: GlossTooltipOptions;
  #theme: Theme = 'system';
  #box: HTMLElement | undefined;
  #host: HTMLElement | undefined;

  constructor(options: GlossTooltipOptions) {
    this.#options = options;
  }

  /** The box on screen, or undefined while closed. */
  get box(): HTMLElement | undefined {
    return this.#box;
  }

  /** The element through which events of the box reach the page. */
  get host(): HTMLElement | undefined {
    return this.#host ?? this.#box;
  }

  /** Colours of a tooltip with its own host; in the reader the dialog's theme holds. */
  setTheme(theme: Theme): void {
    this.#theme = theme;
  }

  /** Shows a gloss; one that is open already is replaced. */
  show(shown: ShownGloss): void {
    this.hide();
    const { document, translate, mount, offersWords = false } = this.#options;
    const box = glossBox(document, shown, translate, offersWords);
    if (mount !== undefined) mount.append(box);
    else this.#host = mountTooltip(document, box, this.#theme);
    this.#box = box;
    // jsdom knows no popover; position: fixed is the fallback
    box.showPopover?.();
    this.place(shown.anchorRect);
  }

  /** Moves the open tooltip, e.g. after scrolling. */
  place(anchorRect: AnchorRect): void {
    const box = this.#box;
    const view = this.#options.document.defaultView;
    if (box === undefined || view === null) return;
    const { width, height } = box.getBoundingClientRect();
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const place = this.#options.isVertical?.() ? placeBeside : placeTooltip;
    const placement = place(anchorRect, { width, height }, viewport);
    box.style.setProperty('--left', `${placement.left}px`);
    box.style.setProperty('--top', `${placement.top}px`);
    box.dataset.side = placement.side;
    // as a sheet on phones it stands at the bottom, or at the top when the term is down there
    box.dataset.sheet = anchorRect.bottom > viewport.height - height ? 'top' : 'bottom';
  }

  hide(): void {
    this.#box?.remove();
    this.#host?.remove();
    this.#box = undefined;
    this.#host = undefined;
  }

  destroy(): void {
    this.hide();
  }
}

const PARTS_OF_SPEECH: ReadonlyMap<string, MessageKey> = new Map([
  ['n', 'posNoun'],
  ['v', 'posVerb'],
  ['adj', 'posAdjective'],
  ['adv', 'posAdverb'],
  ['int', 'posInterjection'],
]);

function glossBox(
  document: Document,
  { match, lang, isSpoken = false }: ShownGloss,
  translate: Translate,
  offersWords: boolean,
): HTMLElement {
  const uiLang = translate('languageTag');
  const marks = marksOf(match).map((key) =>
    element(document, 'span', { class: 'mark', lang: uiLang }, translate(key)),
  );
  const close = element(document, 'button', {
    type: 'button',
    class: 'close',
    'data-action': 'close-gloss',
    'aria-label': translate('glossClose'),
    lang: uiLang,
  });
  return element(
    document,
    'div',
    { class: 'qingdu-tooltip', popover: 'manual', translate: 'no', 'data-kind': match.kind },
    element(
      document,
      'div',
      // of all live regions an alert is the one that is read when it comes with its text
      { id: TOOLTIP_ID, role: isSpoken ? 'alert' : 'tooltip' },
      element(
        document,
        'p',
        { class: 'term' },
        element(document, 'span', { lang: languageOfTerm(match.text) }, match.text),
        ...marks,
      ),
      element(document, 'p', { class: 'gloss', lang }, match.gloss),
    ),
    offersWords ? wordButtons(document, match, translate) : undefined,
    close,
  );
}

/** Quiet, after the gloss; {@link GlossPointer} listens, because it knows what is open. */
function wordButtons(document: Document, match: GlossaryMatch, translate: Translate): HTMLElement {
  const button = (choice: WordChoice, label: MessageKey) =>
    element(document, 'button', { type: 'button', 'data-action': choice }, translate(label));
  return element(
    document,
    'div',
    { class: 'choices', lang: translate('languageTag') },
    button('know-word', 'glossKnow'),
    match.kind === 'own' ? undefined : button('keep-word', 'glossKeep'),
  );
}

/** `en` for a term in Latin letters only; a mixed one (K歌) is read in the text's own language. */
export function languageOfTerm(term: string): 'en' | undefined {
  return /^[^\p{Script=Han}]*$/u.test(term) ? 'en' : undefined;
}

function marksOf(match: GlossaryMatch): readonly MessageKey[] {
  const marks: MessageKey[] = [];
  const partOfSpeech = PARTS_OF_SPEECH.get(match.partOfSpeech ?? '');
  if (partOfSpeech !== undefined) marks.push(partOfSpeech);
  if (match.kind === 'abbreviation') marks.push('kindAbbreviation');
  if (match.kind === 'author') marks.push('glossAuthor');
  if (match.kind === 'own') marks.push('glossOwn');
  return marks;
}

/** Puts a tooltip's box into the page, in a host of its own with the styles. */
export function mountTooltip(document: Document, box: HTMLElement, theme: Theme): HTMLElement {
  const host = element(document, 'div', { 'data-qingdu': 'tooltip', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  root.append(
    styleSheet(root, tokens, styles),
    element(document, 'div', { class: 'surface', 'data-theme': theme }, box),
  );
  document.documentElement.append(host);
  return host;
}
