import type { Readiness } from '../../article/article.ts';
import type { MessageKey, Translate } from '../translate.ts';

/** What the detector found, in words: the kind of page first, then what is wrong with it. */
export interface PageSummary {
  readonly kind: string;
  readonly findings: readonly string[];
}

/** Puts a detector's report into sentences; null means that there is none yet. */
export function summarisePage(readiness: Readiness | null, translate: Translate): PageSummary {
  if (readiness === null) return { kind: translate('pageUnknown'), findings: [] };
  const findings: string[] = [];
  if (readiness.copies > 1) findings.push(translate('pageCopies', String(readiness.copies)));
  if (readiness.clutter > 0) findings.push(translate('pageClutter', String(readiness.clutter)));
  return { kind: translate(kindOf(readiness)), findings };
}

function kindOf({ readable, language, script }: Readiness): MessageKey {
  if (language !== 'zh') return readable ? 'pageArticleOther' : 'pageOther';
  if (!readable) return 'pageChinese';
  if (script === 'Hans') return 'pageArticleHans';
  return script === 'Hant' ? 'pageArticleHant' : 'pageArticleMixed';
}
