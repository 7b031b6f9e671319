import type { Removal } from '../../article/article.ts';
import type { MessageKey } from '../translate.ts';

/** What a removed block was, as a reader of the receipt thinks of it. */
export type RemovalGroup = 'duplicate' | 'widget' | 'provenance' | 'beside';

/** The groups in the order of the receipt's heading, with their words. */
export const REMOVAL_GROUPS: readonly {
  readonly group: RemovalGroup;
  /** “3 share widgets”; takes the number. */
  readonly count: MessageKey;
  readonly name: MessageKey;
}[] = [
  { group: 'duplicate', count: 'removedDuplicates', name: 'stepDuplicates' },
  { group: 'widget', count: 'removedClutter', name: 'stepClutter' },
  { group: 'beside', count: 'removedReadability', name: 'stepReadability' },
  { group: 'provenance', count: 'removedMetadata', name: 'stepMetadata' },
];

/** Rules of the clutter step that take out things to press or to scan. */
const WIDGET_RULES = new Set([
  'follow',
  'follow-prompt',
  'follow-account',
  'follow-message',
  'app-prompt',
  'newsletter',
  'promotion',
  'tools',
  'expand',
  'rest-link',
  'read-on',
]);

/** The group of a removal; a rule that is not known here counts as beside the article. */
export function groupOf({ step, rule }: Removal): RemovalGroup {
  switch (step) {
    case 'duplicates':
      return 'duplicate';
    case 'metadata':
      return 'provenance';
    case 'readability':
      return 'beside';
    case 'clutter':
      return WIDGET_RULES.has(rule) || rule.startsWith('share-') ? 'widget' : 'beside';
  }
}
