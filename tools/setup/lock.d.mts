/** See lock.mjs: does `work` while no other process does it. */
export function withLock<T>(path: string, title: string, work: () => Promise<T>): Promise<T>;
