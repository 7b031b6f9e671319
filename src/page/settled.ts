/** How a promise ended. */
export type Settled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: unknown };

/** A promise that never rejects, so that it may be left unawaited. */
export function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ ok: true, value }),
    (failure: unknown) => ({ ok: false, failure }),
  );
}
