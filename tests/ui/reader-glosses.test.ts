// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { openTestReader, pressEscape, STATE } from './open-test-reader.ts';
import { matchesIn } from './sample-articles.ts';

describe('glosses in the reader', () => {
  const glossed = (state = STATE) => {
    const reader = openTestReader(undefined, state);
    const { opened } = reader;
    opened.showGlosses(new Map(opened.texts().map((text) => [text, matchesIn(text.data)])));
    const term = (text: string) => {
      const terms = [...opened.root.querySelectorAll<HTMLButtonElement>('.qingdu-term')];
      const found = terms.find((button) => button.textContent === text);
      if (found === undefined) throw new Error(`There is no term ${text}`);
      return found;
    };
    const tooltip = () => opened.root.querySelector('[role="tooltip"]');
    return { ...reader, term, tooltip };
  };

  it('open by Enter and close by Enter', () => {
    const { term, tooltip } = glossed();
    const deadline = term('deadline');
    deadline.click(); // a key press on a button arrives as a click without a place
    expect(tooltip()?.querySelector('[lang="en"]')?.textContent).toBe('deadline');
    expect(tooltip()?.textContent).toContain('名詞');
    expect(tooltip()?.querySelector('.gloss')?.textContent).toBe('截止時間');
    expect(deadline.getAttribute('aria-expanded')).toBe('true');
    expect(deadline.getAttribute('aria-describedby')).toBe(tooltip()?.id);
    deadline.click();
    expect(tooltip()).toBeNull();
    expect(deadline.getAttribute('aria-expanded')).toBe('false');
    expect(deadline.hasAttribute('aria-describedby')).toBe(false);
  });

  it('marks what the author says and what the user wrote', () => {
    const { term, tooltip } = glossed();
    term('feel at home').click();
    expect(tooltip()?.textContent).toContain('作者自註');
    term('MVP').click();
    expect(tooltip()?.textContent).toContain('我的詞語');
  });

  it('Escape closes the gloss before the reader', () => {
    const { term, tooltip, asked } = glossed();
    term('vibe').click();
    pressEscape(term('vibe'));
    expect(tooltip()).toBeNull();
    expect(asked.onClose).not.toHaveBeenCalled();
    pressEscape(term('vibe'));
    expect(asked.onClose).toHaveBeenCalledOnce();
  });

  it('are plain text while they are off', () => {
    const { opened, term, tooltip } = glossed({ ...STATE, glosses: false });
    expect(opened.body.querySelector('button.qingdu-term')).toBeNull();
    opened.update(STATE);
    term('vibe').click();
    expect(tooltip()).not.toBeNull();
    opened.update({ ...STATE, glosses: false });
    expect(tooltip()).toBeNull();
    expect(opened.body.querySelector('button.qingdu-term')).toBeNull();
  });

  it('have their words in the page only while their tooltip is open', () => {
    const { opened, term } = glossed();
    expect(opened.root.textContent).not.toContain('截止時間');
    term('deadline').click();
    expect(opened.root.textContent).toContain('截止時間');
    pressEscape(term('deadline'));
    opened.root.querySelector('[role="status"]')?.remove(); // what was spoken stays there
    expect(opened.root.textContent).not.toContain('截止時間');
  });

  it('can be matched again: the texts are whole each time', () => {
    const { opened } = glossed();
    const texts = opened.texts().map(({ data }) => data);
    opened.showGlosses(new Map(opened.texts().map((text) => [text, matchesIn(text.data)])));
    expect(opened.texts().map(({ data }) => data)).toEqual(texts);
  });
});
