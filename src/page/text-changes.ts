import type { Variant } from '../chinese/variant.ts';
import { askConverter, type Convert } from './ask-converter.ts';
import { derivedOriginal, piecesBehind } from './derived-original.ts';
import { isAttribute, isLanguageMark, type PageText } from './text-nodes.ts';
import { type TextPatch, TextPatches } from './text-patch.ts';
import { isDead, isText } from './unclobbered.ts';
import type { ScriptChoice } from './view.ts';

/** A text of the page that does not show what it should, as it was found. */
export interface StaleText {
  readonly node: PageText;
  /** What it held when it was looked at. */
  readonly seen: string;
  /** What the page wrote, as far as can be told. */
  readonly original: string;
  /** Whether the page has put that back over what we wrote. */
  readonly isWrittenBack: boolean;
}

/** Decides what each text should show, asks the converter, and writes. */
export class TextChanges {
  readonly #patches = new TextPatches();
  readonly #convert: Convert;
  #target: ScriptChoice = 'original';
  /** original → converted, for the present target. */
  #answers = new Map<string, string>();
  /** Texts that were cut since {@link forgetHints}: converted and original rest. */
  #cuts: { readonly converted: string; readonly original: string }[] = [];
  /** Changes of texts that others have taken the place of since then, by the new text. */
  #replaced = new Map<Node, TextPatch>();

  constructor(convert: Convert) {
    this.#convert = convert;
  }

  get target(): ScriptChoice {
    return this.#target;
  }

  retarget(target: ScriptChoice): void {
    this.#target = target;
    this.#answers = new Map();
  }

  /** Every text that was changed and still exists. */
  changed(): PageText[] {
    return this.#patches.nodes();
  }

  /** A text as the page wrote it. */
  originalOf(node: PageText): string {
    const seen = node.nodeValue ?? '';
    const patch = this.#patches.of(node);
    return (patch && derivedOriginal(patch, seen)) ?? seen;
  }

  /**
   * The text with its original, or undefined when it already shows what it should, as far as is
   * known without asking. `isUntouched`: nothing of ours can have got into it yet.
   */
  look(node: PageText, isUntouched: boolean): StaleText | undefined {
    if (isDead(node)) return undefined;
    const seen = node.nodeValue ?? '';
    const original = this.#trace(node, seen, isUntouched);
    const before = this.#changeBehind(node)?.original;
    // What was found out now could not be later: hints go, and the next text may stand elsewhere.
    if (original !== seen) this.#patches.note({ node, original, converted: seen });
    const text = { node, seen, original, isWrittenBack: before === seen };
    const wanted = this.wanted(text);
    const isSettled = this.#patches.of(node)?.original === original || wanted === original;
    return wanted === seen && isSettled ? undefined : text;
  }

  /** What a text should show; undefined when the converter has to be asked. */
  wanted(text: StaleText): string | undefined {
    if (this.#target === 'original') return text.original;
    return isLanguageMark(text.node) ? this.#target : this.#answers.get(text.original);
  }

  /** Asks for everything that is needed to write these texts. Throws when there is no answer. */
  async ask(texts: readonly StaleText[], isWanted: () => boolean): Promise<void> {
    const target = this.#target;
    const answers = this.#answers;
    const unknown = new Set<string>();
    for (const text of texts) {
      if (this.wanted(text) === undefined) unknown.add(text.original);
    }
    if (unknown.size === 0 || target === 'original') return;
    const originals = [...unknown];
    const converted = await this.#askFor(originals, target, isWanted);
    // A target that was set meanwhile has a new table.
    originals.forEach((original, index) => {
      answers.set(original, converted[index] ?? original);
    });
    bound(answers);
  }

  /** Shows a text as it should be; false when the page was faster or the answer is not there. */
  write(text: StaleText, selected: ReadonlySet<Node>): boolean {
    if (isDead(text.node)) return false;
    const converted = this.wanted(text);
    const { node, seen, original } = text;
    return (
      converted !== undefined && this.#patches.write({ node, seen, original, converted }, selected)
    );
  }

  /** Shows a text as the page wrote it, whatever the target. */
  putBack(node: PageText, selected: ReadonlySet<Node>): boolean {
    if (this.#patches.of(node) === undefined) return false;
    const seen = node.nodeValue ?? '';
    const original = this.#trace(node, seen, false);
    const isWritten = this.#patches.write({ node, seen, original, converted: original }, selected);
    this.#patches.forget(node);
    return isWritten;
  }

  /** Leaves a text to the page. */
  leave(node: PageText): void {
    this.#patches.forget(node);
  }

  /** Whether a node holds what we wrote. */
  isOwn(node: Node): boolean {
    return (isText(node) || isAttribute(node)) && this.#patches.holds(node);
  }

  /** Whether a node was changed by us, whatever it holds now. */
  isChanged(node: Node): boolean {
    return (isText(node) || isAttribute(node)) && this.#patches.of(node) !== undefined;
  }

  /** Notes that a text has taken the place of another, from which it may have been made. */
  noteReplaced(text: Node, replaced: Node): void {
    const patch = isText(text) && isText(replaced) && this.#patches.of(replaced);
    if (patch) this.#replaced.set(text, patch);
  }

  /** Ends the time in which a new text can come from one that was cut or replaced. */
  forgetHints(): void {
    this.#cuts = [];
    this.#replaced.clear();
  }

  /** Forgets everything without touching the page. */
  clear(): void {
    this.#patches.clear();
    this.#answers = new Map();
    this.forgetHints();
  }

  /** What the page wrote where `seen` now stands. */
  #trace(node: PageText, seen: string, isUntouched: boolean): string {
    const patch = this.#changeBehind(node);
    if (patch !== undefined) {
      const derived = derivedOriginal(patch, seen, (text) => this.#patches.originalOfPieces(text));
      if (derived !== undefined) {
        const rest = piecesBehind(patch, seen);
        if (rest !== undefined) {
          this.#cuts.push(rest);
          this.#patches.learn(rest.converted, rest.original);
        }
        return derived;
      }
    }
    if (isUntouched) return seen;
    for (const cut of this.#cuts) {
      const at = cut.converted.indexOf(seen);
      if (at >= 0) return cut.original.slice(at, at + seen.length);
    }
    return this.#patches.originalOfPieces(seen);
  }

  /** The change of a text, or of the one whose place it has taken. */
  #changeBehind(node: PageText): TextPatch | undefined {
    return this.#patches.of(node) ?? this.#replaced.get(node);
  }

  #askFor(
    originals: readonly string[],
    target: Variant,
    isWanted: () => boolean,
  ): Promise<readonly string[]> {
    return askConverter(this.#convert, originals, target, isWanted);
  }
}

/** Answers kept at most, so that text which comes again is converted before it is painted. */
const MOST_ANSWERS = 20_000;

function bound(answers: Map<string, string>): void {
  for (const oldest of answers.keys()) {
    if (answers.size <= MOST_ANSWERS) return;
    answers.delete(oldest);
  }
}
