import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHARED =
  process.env.QINGDU_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** A sentence in one script and the same in the other, as people wrote it. */
export interface SentencePair {
  readonly set: string;
  readonly src: string;
  readonly dst: string;
  readonly direction: 's2tw' | 'tw2s';
}

/** Whether the material for measuring is there; the project does without it. */
export const hasSharedTexts = existsSync(join(SHARED, 'conversion/parallel-dev.jsonl'));

/** The sentence pairs. Throws if they are not there. */
export function readSentencePairs(): readonly SentencePair[] {
  return readLines('conversion/parallel-dev.jsonl').map((line) => JSON.parse(line));
}

/** The texts of real article pages with their script. Throws if they are not there. */
export function readPageTexts(): readonly { lang: string; text: string }[] {
  return readLines('corpus/manifest.jsonl').map((line) => {
    const { id, lang } = JSON.parse(line);
    return { lang, text: readFileSync(join(SHARED, `corpus/pages/${id}.gold.txt`), 'utf8') };
  });
}

function readLines(path: string): readonly string[] {
  return readFileSync(join(SHARED, path), 'utf8').trim().split('\n');
}
