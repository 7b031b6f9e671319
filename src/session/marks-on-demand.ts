import { loadPart } from './load-part.ts';
import type { PageMarks, PageMarksOptions } from './page-marks.ts';
import { type PageParts, pagePart } from './page-parts.ts';

/** {@link PageMarks}, whose script is loaded when a page is to be marked for the first time. */
export class MarksOnDemand {
  readonly #options: PageMarksOptions;
  #marks: PageMarks | undefined;
  /** What was asked for last; undefined after the end. */
  #wish: Parameters<PageMarks['show']> | undefined;
  #isLoading = false;

  constructor(options: PageMarksOptions) {
    this.#options = options;
  }

  /** As {@link PageMarks.show}, as soon as the script is there. */
  show(...wish: Parameters<PageMarks['show']>): void {
    this.#wish = wish;
    const [isOn] = wish;
    if (this.#marks !== undefined) this.#marks.show(...wish);
    else if (isOn) this.#begin();
  }

  changeWords(): void {
    this.#marks?.changeWords();
  }

  refresh(nodes: readonly Text[]): void {
    this.#marks?.refresh(nodes);
  }

  destroy(): void {
    this.#wish = undefined;
    this.#marks?.destroy();
  }

  #begin(): void {
    const part = pagePart('marks');
    if (part !== undefined) this.#create(part);
    if (part !== undefined || this.#isLoading) return;
    this.#isLoading = true;
    const { services } = this.#options;
    loadPart('marks', services)
      .then((loaded) => this.#create(loaded))
      .catch((error: unknown) => services.report(error))
      .finally(() => {
        this.#isLoading = false;
      });
  }

  #create({ PageMarks }: PageParts['marks']): void {
    if (this.#wish === undefined) return;
    this.#marks = new PageMarks(this.#options);
    this.#marks.show(...this.#wish);
  }
}
