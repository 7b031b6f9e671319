/**
 * Milliseconds of this thread's processor time that `work` takes: a busy machine takes longer by
 * the clock, but not by this. For laws of growth and bounds that a slip breaks a hundredfold; what
 * is fast is shown by the benchmarks.
 */
export function processorTime(work: () => unknown): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}
