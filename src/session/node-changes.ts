/** Notices whether the nodes of a document have changed. Ends with {@link NodeChanges.stop}. */
export class NodeChanges {
  readonly #document: Document;
  #observer: MutationObserver | undefined;
  #changed = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Whether nodes came, went or changed their text since the last call; the first one begins. */
  readonly since = (): boolean => {
    if (this.#observer === undefined) {
      this.#observer = new MutationObserver(() => {
        this.#changed = true;
      });
      this.#observer.observe(this.#document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    }
    const changed = this.#changed || this.#observer.takeRecords().length > 0;
    this.#changed = false;
    return changed;
  };

  stop(): void {
    this.#observer?.disconnect();
  }
}
