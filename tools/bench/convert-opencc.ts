import { Converter } from 'opencc-js';
import type { BenchedConfiguration } from './convert-page.ts';

const LOCALES = {
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
} as const;

/** opencc-js for a configuration; its dictionaries are parsed in this call. */
export function createEngine(configuration: BenchedConfiguration): (text: string) => string {
  const [from, to] = LOCALES[configuration];
  return Converter({ from, to });
}
