// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { BlockChoice } from '../../src/ui/picker/block-choice.ts';

const PROSE = '街口的燈壞了三年,沒有人修,也沒有人抱怨,大家都學會了摸黑走路。';

let choice: BlockChoice;

beforeEach(() => {
  document.body.innerHTML = '';
  const nav = document.createElement('nav');
  nav.textContent = '首頁';
  const main = document.createElement('main');
  for (const id of ['one', 'two', 'empty', 'three']) {
    const p = document.createElement('p');
    p.id = id;
    p.textContent = id === 'empty' ? '' : PROSE;
    main.append(p);
  }
  document.body.append(nav, main);
  choice = new BlockChoice(document);
  choice.start();
});

describe('the chosen block', () => {
  test('is at first the innermost that holds most of the text', () => {
    expect(choice.block?.localName).toBe('main');
    expect(choice.length).toBe(PROSE.length * 3);
  });

  test('narrows to the first with text, and goes on over empty ones', () => {
    expect(choice.move('narrower')).toBe(true);
    expect(choice.block?.id).toBe('one');
    choice.move('next');
    choice.move('next');
    expect(choice.block?.id).toBe('three');
    choice.move('previous');
    expect(choice.block?.id).toBe('two');
  });

  test('narrows back to where it was widened from', () => {
    choice.move('narrower');
    choice.move('next');
    choice.move('wider');
    choice.move('wider');
    expect(choice.block).toBe(document.body);
    choice.move('narrower');
    choice.move('narrower');
    expect(choice.block?.id).toBe('two');
  });

  test('stays at the edges of the page', () => {
    choice.move('wider');
    expect(choice.move('wider')).toBe(false);
    expect(choice.block).toBe(document.body);
    choice.move('narrower');
    expect(choice.move('next')).toBe(false);
    choice.move('narrower');
    expect(choice.move('narrower')).toBe(false);
    expect(choice.block?.id).toBe('one');
  });

  test('forgets the way back when the inner block is gone', () => {
    choice.move('narrower');
    choice.move('wider');
    document.getElementById('one')?.remove();
    choice.move('narrower');
    expect(choice.block?.id).toBe('two');
  });
});
