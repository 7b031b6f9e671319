/** A row's `reason` or `seenOn`, as Biome writes it: for those who read the table. */
const REASONS = /^ {4}(?:reason|seenOn):\s*(?:'[^'\n]*'|"[^"\n]*"),\n/gmu;

/** Build plugin: the tables of rules are shipped without the reasons, which no code reads. */
export function leaveOutReasons() {
  return {
    name: 'leave-out-reasons',
    enforce: 'pre' as const,
    transform(code: string, id: string): string | undefined {
      return /\/(?:edge|closing|clutter)-rules\.ts$/u.test(id)
        ? code.replace(REASONS, '')
        : undefined;
    },
  };
}
