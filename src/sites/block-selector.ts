/** Longest selector of a block in UTF-16 units: five steps of hand-written names are far shorter. */
export const MAX_SELECTOR = 300;

/**
 * Whether something from storage, a file or a message can be the selector of a remembered block:
 * tags, ids, classes and places among siblings, nothing that makes a browser search for long.
 */
export function isBlockSelector(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_SELECTOR && SELECTOR.test(value);
}

const STEP = '[a-z][\\w-]*(?:[.#][\\w-]+)*(?::nth-of-type\\(\\d{1,4}\\))?';
const SELECTOR = new RegExp(`^${STEP}(?: > ${STEP})*$`, 'i');
