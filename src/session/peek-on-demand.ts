import { loadPart } from './load-part.ts';
import type { OriginalPeek, OriginalPeekOptions } from './original-peek.ts';
import type { PageServices } from './page-services.ts';

/** {@link OriginalPeek}, whose script is loaded when a page is converted for the first time. */
export class PeekOnDemand {
  readonly #options: OriginalPeekOptions;
  readonly #services: PageServices;
  #peek: OriginalPeek | undefined;
  /** What was asked for last; undefined after the end. */
  #wish: Parameters<OriginalPeek['switch']> | undefined;
  #isLoading = false;

  constructor(options: OriginalPeekOptions, services: PageServices) {
    this.#options = options;
    this.#services = services;
  }

  /** As {@link OriginalPeek.switch}, as soon as the script is there. */
  switch(...wish: Parameters<OriginalPeek['switch']>): void {
    this.#wish = wish;
    const [isOn] = wish;
    if (this.#peek !== undefined) this.#peek.switch(...wish);
    else if (isOn && !this.#isLoading) this.#load();
  }

  destroy(): void {
    this.#wish = undefined;
    this.#peek?.destroy();
  }

  #load(): void {
    this.#isLoading = true;
    loadPart('marks', this.#services)
      .then(({ OriginalPeek }) => {
        if (this.#wish === undefined) return;
        this.#peek = new OriginalPeek(this.#options);
        this.#peek.switch(...this.#wish);
      })
      .catch((error: unknown) => this.#services.report(error))
      .finally(() => {
        this.#isLoading = false;
      });
  }
}
