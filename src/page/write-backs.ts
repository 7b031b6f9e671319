/**
 * Tells a fight from new text. A page, or another extension, that puts back what we convert would
 * have us both write for ever (著名⇄着名). It writes the very text again, at the same place, soon
 * after us; what a person causes by clicking or scrolling comes later or is another text.
 */
export class WriteBacks {
  readonly #places = new WeakMap<Node, { text: string; rounds: number; at: number }>();

  /**
   * Whether to convert again, given that `text` (all that is new at `place`) has turned up there
   * at `now` (milliseconds, any origin). `isAnswer`: it replaced our own conversion of it.
   */
  allows(place: Node, text: string, isAnswer: boolean, now: number): boolean {
    const before = this.#places.get(place);
    const goesOn = before !== undefined && before.text === text && now - before.at < SOON;
    const rounds = goesOn ? before.rounds + 1 : isAnswer ? 1 : 0;
    this.#places.set(place, { text, rounds, at: now });
    return rounds < ROUNDS;
  }
}

/** Rounds after which a place is left alone, as long as the same text keeps coming. */
const ROUNDS = 3;

/** Milliseconds within which the same text counts as an answer to ours. */
const SOON = 2_000;
