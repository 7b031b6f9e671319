/**
 * A value that is loaded when it is first needed and kept while the worker lives. A failed load is
 * forgotten, so that the next request tries again.
 */
export function loadedOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
