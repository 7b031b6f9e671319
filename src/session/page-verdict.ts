import type { Readiness } from '../article/article.ts';
import type { ScriptKind } from '../chinese/script.ts';

/** What the whole page is written in, for fragments too short to tell by themselves. */
export function verdictOf({ language, script }: Readiness): ScriptKind {
  switch (language) {
    case 'ja':
      return 'japanese';
    case 'ko':
      return 'korean';
    case 'other':
      return 'other';
    case 'zh':
      return script === 'Hans' ? 'simplified' : script === 'Hant' ? 'traditional' : 'mixed';
  }
}
