import type { ScriptKind } from '../chinese/script.ts';
import type { RubyKind } from '../settings.ts';
import type { ReaderHandle } from '../ui/reader/reader-contract.ts';
import type { openRubyLayer } from '../ui/reader/ruby-layer.ts';
import { loadPart } from './load-part.ts';
import type { PageServices } from './page-services.ts';
import { isReadInChinese, readTexts } from './read-texts.ts';

interface ReaderRubyOptions {
  readonly reader: Pick<ReaderHandle, 'root' | 'body' | 'mounted' | 'printInstead'>;
  readonly verdict: ScriptKind;
  readonly services: PageServices;
}

/** The readings over an open reader's text; their dictionary is loaded when they are first shown. */
export class ReaderRuby {
  readonly #options: ReaderRubyOptions;
  #kind: RubyKind = 'off';
  #layer: ReturnType<typeof openRubyLayer> | undefined;

  constructor(options: ReaderRubyOptions) {
    this.#options = options;
  }

  /** Showing what is shown already changes nothing; rejects when the dictionary does not load. */
  async show(kind: RubyKind): Promise<void> {
    if (kind === this.#kind) return;
    this.#kind = kind;
    if (kind === 'off') return this.#hide();
    if (this.#layer !== undefined) {
      this.#layer.kind = kind;
      return;
    }
    const { reader, verdict, services } = this.#options;
    const { root, body } = reader;
    if (!isReadInChinese(verdict)) return;
    const { openRubyLayer } = await loadPart('ruby', services);
    await reader.mounted;
    // It may have been switched off, or to the other kind, while the dictionary was loaded.
    if (this.#kind === 'off' || this.#layer !== undefined) return;
    const title = root.querySelector<HTMLElement>('.head h1');
    const layer = openRubyLayer(this.#kind, {
      containers: title === null ? [body] : [title, body],
      mount: body.parentElement ?? body,
      read: (texts) => readTexts(texts, verdict, services),
      onFailure: (failure) => services.report(failure),
    });
    this.#layer = layer;
    reader.printInstead(() => layer.printed());
  }

  close(): void {
    this.#kind = 'off';
    this.#hide();
  }

  #hide(): void {
    this.#layer?.destroy();
    this.#layer = undefined;
    this.#options.reader.printInstead(undefined);
  }
}
