import type { Readiness } from '../article/article.ts';
import type { ScriptKind } from '../chinese/script.ts';

/**
 * What the whole page is written in, for fragments too short to tell by themselves; `other` where
 * nobody has looked.
 */
export function verdictOf(readiness: Readiness | undefined): ScriptKind {
  switch (readiness?.language) {
    case 'ja':
      return 'japanese';
    case 'ko':
      return 'korean';
    case 'other':
    case undefined:
      return 'other';
    case 'zh':
      return readiness?.script === 'Hans'
        ? 'simplified'
        : readiness?.script === 'Hant'
          ? 'traditional'
          : 'mixed';
  }
}
