/** A symbol, because a page's elements can stand in for any name on the global object. */
const PLACE = Symbol.for('qingdu.session');

/**
 * Makes the caller the one session of this page: an earlier one (injected twice, or left over from
 * before the extension was updated) is told to end first. The signal says when this one has to.
 */
export function becomeSoleSession(): AbortSignal {
  // Only this function writes there.
  const earlier = Reflect.get(globalThis, PLACE) as AbortController | undefined;
  earlier?.abort();
  const lifetime = new AbortController();
  Object.defineProperty(globalThis, PLACE, { value: lifetime, configurable: true });
  return lifetime.signal;
}
