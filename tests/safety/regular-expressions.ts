import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { processorTime } from '../processor-time.ts';

/** A regular expression literal of our code. */
export interface FoundExpression {
  readonly expression: RegExp;
  /** `path:line`. */
  readonly at: string;
}

const ROOT = join(import.meta.dirname, '../..');

/** Every regular expression literal below the folders (from the project's root). */
export function findExpressions(...folders: readonly string[]): readonly FoundExpression[] {
  const found: FoundExpression[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = join(ROOT, folder, name);
      const code = readFileSync(file, 'utf8');
      new Visitor({
        Literal: (node) => {
          if (!('regex' in node)) return;
          const { pattern, flags } = node.regex;
          const line = code.slice(0, node.start).split('\n').length;
          found.push({ expression: new RegExp(pattern, flags), at: `${folder}/${name}:${line}` });
        },
      }).visit(parseSync(file, code).program);
    }
  }
  return found;
}

/** Characters for the classes that have no letter of their own in a pattern. */
const SAMPLES = [' ', '\n', '0', 'a', 'A', '_', '-', '.', ',', '雲', '「', '　'];
/** Pairs are made of so many pieces: the square of it, times two lengths, is what a test runs. */
const MAX_PIECES = process.env.QINGDU_TORTURE ? 24 : 14;

/**
 * What to repeat in search of a slow path: the words and characters that the pattern itself names,
 * a sample of each class, and all pairs of them.
 */
export function pumpsOf({ source }: RegExp): readonly string[] {
  const words = source.match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  const characters = source.replace(/\\[pPuU]\{[^}]*\}|\\./g, '').match(/[^()[\]{}|?*+^$]/gu) ?? [];
  const escaped = [...source.matchAll(/\\([^\w\s])/g)].map(([, character = '']) => character);
  const pieces = [...new Set([...SAMPLES, ...characters, ...escaped, ...words])];
  const some = pieces.slice(0, MAX_PIECES);
  return [...pieces, ...some.flatMap((one) => some.map((other) => one + other))];
}

/** Milliseconds of processor time to look for the expression everywhere in `text`. */
export function timeOf(expression: RegExp, text: string): number {
  return processorTime(() => text.replace(expression, ''));
}
