import type { Article } from '../../article/article.ts';

/** The system's sheet; undefined where there is none. It takes the press that asked for it. */
export function sharing(
  document: Document,
  { url }: Article,
  root: ShadowRoot,
): (() => void) | undefined {
  const navigator = document.defaultView?.navigator;
  // absent on http and in most browsers on desks, whatever its type says
  if (navigator === undefined || !('share' in navigator)) return undefined;
  return () => {
    const title = root.querySelector('.head h1')?.textContent ?? '';
    // rejects when somebody closes the sheet: then nothing is shared, and nothing is wrong
    navigator.share({ title, url }).catch(() => undefined);
  };
}
