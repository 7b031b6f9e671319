import styles from '../../../assets/styles/aloud.css?inline';
import { SPEECH_RATES, type SpeechRate } from '../../settings.ts';
import { element } from '../element.ts';
import { styleSheet } from '../style-sheet.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { isVertical } from './is-vertical.ts';
import { type AloudState, ReadAloud } from './read-aloud.ts';
import { speechOf } from './speech.ts';

interface AloudOptions {
  readonly root: ShadowRoot;
  readonly translate: Translate;
  /** BCP 47 tag of the text as it is shown now. */
  readonly lang: () => string;
  readonly rate: SpeechRate;
  readonly onRate: (rate: SpeechRate) => void;
  readonly onClose: () => void;
}

/** The open bar of the reading. */
export interface AloudBar {
  /** Stops the voice and takes the bar away. Never calls back. */
  close(): void;
}

/** The name of the mark on what is being spoken, in `CSS.highlights`. */
const HIGHLIGHT = 'qingdu-aloud';

const SENTENCES: Readonly<Record<AloudState, MessageKey>> = {
  paused: 'aloudPaused',
  speaking: 'aloudSpeaking',
  finished: 'aloudFinished',
  silent: 'aloudSilent',
  failed: 'aloudFailed',
};

/**
 * Opens the bar that reads the article of a reader aloud and begins at the first paragraph in view.
 * A press on a paragraph goes on from there.
 */
export function openAloud(options: AloudOptions): AloudBar {
  const { root, translate } = options;
  const document = root.ownerDocument;
  const scroller = root.querySelector<HTMLElement>('.scroller');
  const dialog = root.querySelector<HTMLElement>('dialog');
  const view = document.defaultView;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  let rate = options.rate;

  const button = (action: string, key: MessageKey, sign: string) =>
    element(
      document,
      'button',
      {
        type: 'button',
        class: 'tool',
        'data-action': action,
        'aria-label': translate(key),
        title: translate(key),
      },
      sign,
    );
  // Signs that every font has, with U+FE0E so that none turns into a coloured picture.
  const back = button('aloud-back', 'aloudBack', '⏮\uFE0E');
  const play = button('aloud-play', 'aloudPlay', '⏵\uFE0E');
  const on = button('aloud-on', 'aloudOn', '⏭\uFE0E');
  const stop = button('aloud-close', 'aloudClose', '✕\uFE0E');
  const says = element(document, 'p', { class: 'says', role: 'status' });
  const speed = element(
    document,
    'select',
    { 'aria-label': translate('aloudSpeed'), 'data-action': 'aloud-speed' },
    ...SPEECH_RATES.map((each) =>
      element(document, 'option', { value: String(each) }, translate('aloudTimes', String(each))),
    ),
  );
  speed.value = String(rate);
  const bar = element(
    document,
    'section',
    {
      class: 'aloud',
      'aria-label': translate('aloud'),
      lang: translate('languageTag'),
      translate: 'no',
    },
    back,
    play,
    on,
    speed,
    says,
    stop,
  );
  const sheet = styleSheet(root, styles);
  root.prepend(sheet);
  dialog?.append(bar);

  const close = () => {
    lifetime.abort();
    reading?.destroy();
    bar.remove();
    sheet.remove();
  };
  const show = (state: AloudState) => {
    bar.dataset.state = state;
    says.textContent = translate(SENTENCES[state]);
    const speaking = state === 'speaking';
    play.textContent = speaking ? '⏸\uFE0E' : '⏵\uFE0E';
    const name = translate(speaking ? 'aloudPause' : 'aloudPlay');
    play.setAttribute('aria-label', name);
    play.title = name;
  };
  const speech = view === null ? undefined : speechOf(view);
  const containers = [...root.querySelectorAll<HTMLElement>('.head h1, .body')];
  const reading =
    speech &&
    new ReadAloud({
      containers,
      speech,
      lang: options.lang,
      rate: () => rate,
      onState: show,
      onPassage: (passage) => mark(passage, scroller),
    });
  if (reading === undefined) show('silent');

  const finish = () => {
    close();
    options.onClose();
  };
  const run = (work: Promise<void> | undefined) => void work;
  play.addEventListener('click', () => {
    if (reading?.state === 'speaking') reading.pause();
    else run(reading?.play());
  });
  back.addEventListener('click', () => run(reading?.skip(-1)));
  on.addEventListener('click', () => run(reading?.skip(1)));
  stop.addEventListener('click', finish);
  speed.addEventListener('change', () => {
    rate = SPEECH_RATES.find((each) => String(each) === speed.value) ?? 1;
    options.onRate(rate);
    if (reading?.state === 'speaking') run(reading.play());
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    finish();
  });
  scroller?.addEventListener(
    'click',
    (event) => {
      const target = event.composedPath()[0];
      // Links, terms and buttons keep their own meaning, and so does selecting.
      if (!(target instanceof Element) || target.closest('a, button, summary, input') !== null)
        return;
      if (view?.getSelection()?.isCollapsed === false) return;
      run(reading?.playFrom(target));
    },
    { signal },
  );
  play.focus();
  const first = firstInView(containers, scroller);
  run(first === undefined ? reading?.play() : reading?.playFrom(first));
  return { close };
}

/** The first block of the article whose end has not been scrolled away. */
function firstInView(
  containers: readonly HTMLElement[],
  scroller: HTMLElement | null,
): Element | undefined {
  if (scroller === null) return undefined;
  const edge = scroller.getBoundingClientRect();
  const runsDown = isVertical(scroller);
  return containers
    .flatMap((container) => (container.localName === 'h1' ? [container] : [...container.children]))
    .find((block) => {
      const rect = block.getBoundingClientRect();
      return runsDown ? rect.left < edge.right - rect.width / 2 : rect.bottom > edge.top + 8;
    });
}

/** Marks what is being spoken, and keeps it in the window. */
function mark(passage: StaticRange | undefined, scroller: HTMLElement | null): void {
  if (typeof CSS === 'undefined' || CSS.highlights === undefined) return;
  if (passage === undefined) {
    CSS.highlights.delete(HIGHLIGHT);
    return;
  }
  CSS.highlights.set(HIGHLIGHT, new Highlight(passage));
  const range = new Range();
  range.setStart(passage.startContainer, passage.startOffset);
  range.setEnd(passage.endContainer, passage.endOffset);
  const rect = range.getBoundingClientRect();
  const edge = scroller?.getBoundingClientRect();
  if (scroller === null || edge === undefined || rect.width === 0) return;
  const isIn =
    rect.top >= edge.top &&
    rect.bottom <= edge.bottom &&
    rect.left >= edge.left &&
    rect.right <= edge.right;
  if (!isIn)
    passage.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
}
