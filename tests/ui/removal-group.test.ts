// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { RemovalStep } from '../../src/article/article.ts';
import { CLUTTER_RULES } from '../../src/article/clutter-rules.ts';
import { EDGE_RULES } from '../../src/article/edge-rules.ts';
import { groupOf } from '../../src/ui/reader/removal-group.ts';

const removal = (step: RemovalStep, rule: string) => ({
  step,
  rule,
  text: '',
  block: document.createDocumentFragment(),
  placeholder: document.createTextNode(''),
});

describe('groupOf', () => {
  it.each([
    ['duplicates', 'copy', 'duplicate'],
    ['clutter', 'share-qr', 'widget'],
    ['clutter', 'follow', 'widget'],
    ['metadata', 'byline', 'provenance'],
    ['metadata', 'source', 'provenance'],
    ['clutter', 'related', 'beside'],
    ['clutter', 'a-rule-of-tomorrow', 'beside'],
    ['readability', 'share-qr', 'beside'],
    ['metadata', 'title', 'provenance'],
  ] as const)('%s %s is %s', (step, rule, group) => {
    expect(groupOf(removal(step, rule))).toBe(group);
  });

  it('knows only rules that exist', () => {
    const rules = new Set([...CLUTTER_RULES, ...EDGE_RULES].map(({ id }) => id));
    const grouped = [...rules].filter((rule) => groupOf(removal('clutter', rule)) !== 'beside');
    expect(grouped.sort()).toEqual([
      ...['app-prompt', 'expand', 'follow', 'follow-account', 'follow-message', 'follow-prompt'],
      ...['newsletter', 'promotion', 'read-on', 'rest-link', 'share-bar', 'share-qr', 'tools'],
    ]);
  });
});
