import { expect, it } from 'vitest';
import { breakRuns } from '../../src/article/break-runs.ts';

it.each([
  ['', ['']],
  ['夜市的燈一盞一盞亮起來。', ['夜市的燈一盞一盞亮起來。']],
  ['雲'.repeat(5000), ['雲'.repeat(5000)]],
  ['the rain '.repeat(500), ['the rain '.repeat(500)]],
  ['「'.repeat(199), ['「'.repeat(199)]],
  [`雲${'「'.repeat(450)}雲`, [`雲${'「'.repeat(200)}`, '「'.repeat(200), `${'「'.repeat(50)}雲`]],
  ['('.repeat(400), ['('.repeat(200), '('.repeat(200)]],
  ['😀'.repeat(201), ['😀'.repeat(200), '😀']],
])('%#: pieces between which a line may break', (text, pieces) => {
  expect(breakRuns(text)).toEqual(pieces);
});
