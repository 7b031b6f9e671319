import type { Article } from '../../article/article.ts';

/**
 * Whether the article is so long that the browser is told to lay out only what is near the window
 * (`content-visibility` in long.css). All others are laid out at once, which every browser does best.
 */
export function isLong({ characterCount, body }: Article): boolean {
  return (
    characterCount > LONG_TEXT ||
    body.textContent.length > LETTERS * LONG_TEXT ||
    body.querySelectorAll('*').length > MANY_ELEMENTS
  );
}

/** Reading units: an hour and a half of reading; an older desktop lays them out in 50 ms. */
const LONG_TEXT = 40_000;

/** UTF-16 units of an English word: what says nothing in as many has to be laid out, too. */
const LETTERS = 6;

/** Elements: laid out in about the same time. */
const MANY_ELEMENTS = 3_000;
