import type { PageLanguages } from './page-languages.ts';
import type { PageRoots } from './page-roots.ts';
import type { Work } from './sliced-work.ts';
import type { StaleText, TextChanges } from './text-changes.ts';
import type { PageText } from './text-nodes.ts';
import { documentOf, isDead, isText } from './unclobbered.ts';

/** Writes texts into the page with all that goes with it: selection, `lang`, word to others. */
export class TextWriter {
  readonly #changes: TextChanges;
  readonly #languages: PageLanguages;
  readonly #roots: PageRoots;
  readonly #onWritten: ((nodes: readonly Text[]) => void) | undefined;
  #written: Text[] = [];

  constructor(
    changes: TextChanges,
    languages: PageLanguages,
    roots: PageRoots,
    onWritten?: (nodes: readonly Text[]) => void,
  ) {
    this.#changes = changes;
    this.#languages = languages;
    this.#roots = roots;
    this.#onWritten = onWritten;
  }

  /** Shows a text as it should be, if the answer for it is there. */
  write(text: StaleText): void {
    if (this.#changes.write(text, this.#roots.selected())) this.#note(text.node);
  }

  /** Shows a text as the page wrote it, whatever the target. */
  putBack(node: PageText): void {
    if (this.#changes.putBack(node, this.#roots.selected())) this.#note(node);
  }

  /** {@link write} as a piece of work, with the `lang` of what is around it. */
  workOf(text: StaleText): Work {
    return this.#work(text.node, text.seen.length, () => this.write(text));
  }

  /** Only the `lang` of what is around a text that shows what it should. */
  leadIn(node: PageText): Work {
    return this.#work(node, node.nodeValue?.length ?? 0, () => undefined);
  }

  #work(node: PageText, units: number, write: () => void): Work {
    const apply = () => {
      if (isDead(node)) return;
      this.#languages.leadIn(node, this.#changes.target);
      write();
    };
    return { document: documentOf(node), units, apply };
  }

  /** The others are told once, at the end of the task. */
  #note(node: PageText): void {
    if (this.#onWritten === undefined || !isText(node)) return;
    if (this.#written.length === 0) queueMicrotask(() => this.#tell());
    this.#written.push(node);
  }

  #tell(): void {
    const written = this.#written;
    this.#written = [];
    this.#onWritten?.(written);
  }
}
