import type { ScriptKind } from '../chinese/script.ts';
import type { RubyKind } from '../settings.ts';
import type { openRubyLayer } from '../ui/reader/ruby-layer.ts';
import { loadPart } from './load-part.ts';
import type { PageServices } from './page-services.ts';

interface ReaderRubyOptions {
  readonly root: ShadowRoot;
  readonly body: HTMLElement;
  /** Resolves when all of the text is in the body. */
  readonly mounted: Promise<void>;
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
    const { root, body, mounted, verdict, services } = this.#options;
    if (verdict === 'japanese' || verdict === 'korean' || verdict === 'other') return;
    const { openRubyLayer, readText } = await loadPart('ruby', services);
    await mounted;
    // It may have been switched off, or to the other kind, while the dictionary was loaded.
    if (this.#kind === 'off' || this.#layer !== undefined) return;
    const title = root.querySelector<HTMLElement>('.head h1');
    this.#layer = openRubyLayer(this.#kind, {
      containers: title === null ? [body] : [title, body],
      mount: body.parentElement ?? body,
      read: async (texts) => {
        const simplified = await services.simplify(texts, verdict);
        return texts.map((text, index) => readText(text, simplified[index] ?? text));
      },
      onFailure: (failure) => services.report(failure),
    });
  }

  close(): void {
    this.#kind = 'off';
    this.#hide();
  }

  #hide(): void {
    this.#layer?.destroy();
    this.#layer = undefined;
  }
}
