import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { describe, expect, it } from 'vitest';
import { CLUTTER_RULES } from '../../src/article/clutter-rules.ts';
import { EDGE_RULES } from '../../src/article/edge-rules.ts';
import { NAMED, TERMS } from '../../src/article/licence.ts';
import { BYLINES, SOURCES } from '../../src/article/name-cues.ts';
import { matchesRule } from '../../src/article/rule-match.ts';

/** Whether every way through the alternatives passes one of the characters. */
function isNeeded(alternatives: readonly AST.Alternative[], characters: string): boolean {
  return alternatives.every(({ elements }) =>
    elements.some((element) => passes(element, characters)),
  );
}

function passes(element: AST.Element, characters: string): boolean {
  switch (element.type) {
    case 'Character':
      return characters.includes(String.fromCodePoint(element.value));
    case 'CharacterClass':
      return !element.negate && element.elements.every((part) => passesPart(part, characters));
    case 'Group':
    case 'CapturingGroup':
      return isNeeded(element.alternatives, characters);
    case 'Quantifier':
      return element.min > 0 && passes(element.element, characters);
    default:
      return false;
  }
}

function passesPart(part: AST.CharacterClass['elements'][number], characters: string): boolean {
  return part.type === 'Character' && passes(part, characters);
}

describe('what a rule needs', () => {
  const tables = [
    ...[...EDGE_RULES, ...CLUTTER_RULES].map(({ id, pattern, needs }) => ({ id, pattern, needs })),
    ...BYLINES.map((cue) => ({ id: 'byline cue', ...cue })),
    ...SOURCES.map((cue) => ({ id: 'source cue', ...cue })),
    ...[NAMED, TERMS].map((terms) => ({ id: 'licence', ...terms })),
  ];
  const rules = tables.filter(({ needs }) => needs !== undefined);

  it('is said of most rules', () => {
    expect(rules.length).toBeGreaterThan(30);
  });

  it.each(rules.map((rule, number) => [`${number} ${rule.id}`, rule] as const))(
    'is in every line that the pattern matches: %s',
    (_, { pattern, needs = '' }) => {
      const { source, ignoreCase } = pattern;
      const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
        unicode: true,
      });
      expect(isNeeded(alternatives, needs)).toBe(true);
      // in either case, where the case does not count
      for (const letter of ignoreCase ? needs : '') {
        expect(needs).toContain(letter.toLowerCase());
        expect(needs).toContain(letter.toUpperCase());
      }
      // it is looked for unit by unit
      expect(needs).toHaveLength([...needs].length);
    },
  );

  it.each([
    [{ pattern: /^关注/u, needs: '关' }, '关注我们', true],
    [{ pattern: /^关注/u, needs: '关' }, '注意', false],
    [{ pattern: /^关注/u, needs: '关' }, '有关', false],
    [{ pattern: /^关注/u, unless: /。/u }, '关注。', false],
    [{ pattern: /关注/u, pieces: /关注|分享/gu }, '关注分享', true],
    [{ pattern: /关注/u, pieces: /关注|分享/gu }, '关注夜市', false],
    // what a rule says it needs is believed, so that nothing has to be compiled
    [{ pattern: /^关注/u, needs: '分' }, '关注', false],
  ])('%o on %s: %s', (rule, text, expected) => {
    expect(matchesRule(rule, text)).toBe(expected);
  });
});
