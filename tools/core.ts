import { createInterface } from 'node:readline';
import { convertLine, detectLine, extractLine, glossLine } from './core/commands.ts';
import { BadLine } from './core/fields.ts';

/**
 * The pure core on the command line, for measuring and for other programs:
 * `npm run --silent core -- extract|detect|convert|gloss` reads JSON Lines on standard input and
 * writes one JSON line for each, in order. A bad line is answered with `{id, error}`.
 */
const COMMANDS = {
  extract: extractLine,
  detect: detectLine,
  convert: convertLine,
  gloss: glossLine,
} as const;

async function main(name: string | undefined): Promise<number> {
  if (name === undefined || !isCommand(name)) {
    process.stderr.write(`Usage: npm run --silent core -- ${Object.keys(COMMANDS).join('|')}\n`);
    return 2;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const written = `${JSON.stringify(await answer(COMMANDS[name], line))}\n`;
    if (!process.stdout.write(written)) {
      await new Promise((resume) => process.stdout.once('drain', resume));
    }
  }
  return 0;
}

async function answer(
  command: (line: ReadonlyMap<string, unknown>) => object | Promise<object>,
  line: string,
): Promise<object> {
  let id: unknown = null;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw new BadLine('a line is a JSON object');
    }
    const fields = new Map<string, unknown>(Object.entries(parsed));
    id = fields.get('id') ?? null;
    return { id, ...(await command(fields)) };
  } catch (error) {
    // A program reads this: what is wrong with one line must not end the others.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

process.exitCode = await main(process.argv[2]);
