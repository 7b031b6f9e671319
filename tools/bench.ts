import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench -- NAME [OPTIONS]` runs tools/bench-NAME.ts. */
const [name = '', ...parameters] = process.argv.slice(2);
const file = join(import.meta.dirname, `bench-${name}.ts`);

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  const bench = spawn(process.execPath, ['--expose-gc', file, ...parameters], { stdio: 'inherit' });
  bench.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  const names = readdirSync(import.meta.dirname).flatMap(
    (entry) => /^bench-(.+)\.ts$/.exec(entry)?.[1] ?? [],
  );
  console.error(`Usage: npm run bench -- ${names.join('|')} [--json] [options of that benchmark]`);
  process.exitCode = 1;
}
