import type { Settings, SpeechRate } from '../settings.ts';
import type { AloudBar } from '../ui/reader/aloud-bar.ts';
import { loadPart } from './load-part.ts';
import type { PageServices } from './page-services.ts';

interface ReaderAloudOptions {
  readonly root: ShadowRoot;
  readonly body: HTMLElement;
  readonly services: PageServices;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** The voice of an open reader; its script is loaded when it is first asked for. */
export class ReaderAloud {
  readonly #options: ReaderAloudOptions;
  #bar: AloudBar | undefined;
  #closed = false;
  #isLoading = false;

  constructor(options: ReaderAloudOptions) {
    this.#options = options;
  }

  /** Begins to read, or stops and takes the bar away. */
  toggle(rate: SpeechRate): void {
    if (this.#bar !== undefined) {
      this.#bar.close();
      this.#bar = undefined;
      return;
    }
    const { root, body, services, onSettings } = this.#options;
    if (this.#isLoading) return;
    this.#isLoading = true;
    loadPart('aloud', services)
      .then(({ openAloud }) => {
        if (this.#closed) return;
        this.#bar = openAloud({
          root,
          translate: services.translate,
          lang: () => body.lang,
          rate,
          onRate: (speechRate) => onSettings({ speechRate }),
          onClose: () => {
            this.#bar = undefined;
          },
        });
      })
      .catch((error: unknown) => services.report(error))
      .finally(() => {
        this.#isLoading = false;
      });
  }

  close(): void {
    this.#closed = true;
    this.#bar?.close();
    this.#bar = undefined;
  }
}
