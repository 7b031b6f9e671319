import type { Page } from 'puppeteer-core';

/**
 * Follows the tasks of the pages' main threads; answers the longest, in milliseconds, and undefined
 * where Chromium 156 has lost the times, as it does now and then: measure again.
 */
export interface TaskTimes {
  stop(): Promise<number | undefined>;
}

/**
 * Begins to trace a page of Chromium. Counted is the processor's time of a task, which another
 * program on the machine makes no longer; Firefox tells no such thing.
 */
export async function traceTasks(page: Page): Promise<TaskTimes> {
  await page.tracing.start({ categories: ['toplevel', '__metadata'] });
  return {
    async stop() {
      const trace = await page.tracing.stop();
      const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
        new TextDecoder().decode(trace),
      );
      const threads = new Set(
        traceEvents
          .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
          .map(threadOf),
      );
      if (threads.size === 0) throw new Error('The trace has no main thread.');
      const times = traceEvents
        .filter((event) => event.name.endsWith('RunTask') && threads.has(threadOf(event)))
        .map(({ tdur = 0 }) => tdur / 1000);
      if (times.length === 0) throw new Error('The trace has no tasks.');
      const longest = Math.max(...times);
      return longest > 0 ? Math.round(longest) : undefined;
    },
  };
}

/** What is read of an event; `tdur` in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
