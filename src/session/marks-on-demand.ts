import type { ScriptChoice } from '../page/view.ts';
import type { Settings } from '../settings.ts';
import { loadPart } from './load-part.ts';
import type { PageMarks, PageMarksOptions } from './page-marks.ts';

/** The page's marks, whose script comes when they are first asked for: most readers never do. */
export class MarksOnDemand {
  readonly #options: PageMarksOptions;
  #marks: PageMarks | undefined;
  /** What to show once the script is here. */
  #wanted: Parameters<PageMarks['show']> | undefined;
  #isLoading = false;

  constructor(options: PageMarksOptions) {
    this.#options = options;
  }

  /** As {@link PageMarks.show}. */
  show(on: boolean, script: ScriptChoice, settings: Settings): void {
    this.#wanted = on ? [on, script, settings] : undefined;
    if (this.#marks !== undefined) this.#marks.show(on, script, settings);
    else if (on) this.#load();
  }

  /** As {@link PageMarks.changeWords}. */
  changeWords(): void {
    this.#marks?.changeWords();
  }

  /** As {@link PageMarks.refresh}. */
  refresh(nodes: readonly Text[]): void {
    this.#marks?.refresh(nodes);
  }

  destroy(): void {
    this.#wanted = undefined;
    this.#marks?.destroy();
  }

  #load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const { services } = this.#options;
    loadPart('marks', services)
      .then(({ createMarks }) => {
        this.#marks = createMarks(this.#options);
        if (this.#wanted !== undefined) this.#marks.show(...this.#wanted);
      })
      .catch((error: unknown) => services.report(error))
      .finally(() => {
        this.#isLoading = false;
      });
  }
}
