/** What became of a program: `output` is kept only for quiet ones. */
export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** See run-command.mjs: runs a program as one named step with progress on standard error. */
export function runCommand(
  title: string,
  program: string,
  parameters: readonly string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv; quiet?: boolean; node?: string },
): Promise<CommandResult>;
