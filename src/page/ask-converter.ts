import type { Variant } from '../chinese/variant.ts';

/** Converts texts, in order and one for one. May reject, e.g. when the worker behind it dies. */
export type Convert = (texts: readonly string[], target: Variant) => Promise<readonly string[]>;

/**
 * The answer of a converter, asked again when it fails: a worker that was killed rejects once and
 * is awake for the next request. Throws the last failure after {@link ATTEMPTS} attempts, or at
 * once when `isWanted` says that nobody waits any more.
 */
export async function askConverter(
  convert: Convert,
  texts: readonly string[],
  target: Variant,
  isWanted: () => boolean,
): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer: unknown = await convert(texts, target);
      if (isAnswerTo(answer, texts)) return answer;
      throw new Error('the converter did not answer text for text');
    } catch (failure) {
      if (attempt === ATTEMPTS || !isWanted()) throw failure;
    }
  }
}

/** The worker can die again while it wakes; a context that is gone for good fails at once. */
const ATTEMPTS = 3;

/** The answer comes from another context: it is looked at before it is written into a page. */
function isAnswerTo(answer: unknown, texts: readonly string[]): answer is readonly string[] {
  return (
    Array.isArray(answer) &&
    answer.length === texts.length &&
    answer.every((text) => typeof text === 'string')
  );
}
