import { isBlockSelector, MAX_SELECTOR } from '../sites/block-selector.ts';

/**
 * A selector for one block of a page that still finds it on the site's other pages: built from an
 * id or from tag and classes where they look written by hand, from places among siblings where
 * nothing else tells the block apart. Undefined for what no short selector names.
 */
export function blockPath(block: Element): string | undefined {
  const steps: string[] = [];
  let element: Element | null = block;
  while (element !== null && element !== element.ownerDocument.documentElement) {
    const own: string = stepOf(element);
    if (isOnly(block, [own, ...steps])) return shortEnough([own, ...steps]);
    const numbered: string = `${own}:nth-of-type(${placeAmongSame(element)})`;
    if (steps.length > 0 && isOnly(block, [numbered, ...steps])) {
      return shortEnough([numbered, ...steps]);
    }
    steps.unshift(isOnlySuchChild(element, own) ? own : numbered);
    element = element.parentElement;
  }
  return isOnly(block, steps) ? shortEnough(steps) : undefined;
}

/** The block that {@link blockPath} named; undefined where there is none, or where several are. */
export function findBlock(document: Document, path: string): Element | undefined {
  if (!isBlockSelector(path)) return undefined;
  try {
    const found = document.querySelectorAll(path);
    return found.length === 1 ? found[0] : undefined;
  } catch {
    return undefined; // no selector after all
  }
}

/** Names that a build step or a database made: long numbers, hashes, names with odd characters. */
const MADE_UP = /\d{3}|\d[a-z]|[0-9a-f]{8}|[^\w-]|__|--/i;
/** Classes of a state rather than a place. */
const STATE = /^(?:is|has|js|active|open|show|hidden|loaded|lazy|fade|animated)(?:-|$)/i;

function stepOf(element: Element): string {
  const tag = element.localName;
  if (isWritten(element.id)) return `${tag}#${element.id}`;
  const classes = [...element.classList].filter((name) => isWritten(name) && !STATE.test(name));
  return [tag, ...classes.slice(0, 2)].join('.');
}

/** Plain enough to stand in a selector without escapes. */
function isWritten(name: string): boolean {
  return /^[a-z][\w-]{1,40}$/i.test(name) && !MADE_UP.test(name);
}

function isOnly(block: Element, steps: readonly string[]): boolean {
  const path = steps.join(' > ');
  if (!isBlockSelector(path)) return false;
  const found = block.ownerDocument.querySelectorAll(path);
  return found.length === 1 && found[0] === block;
}

function shortEnough(steps: readonly string[]): string | undefined {
  const path = steps.join(' > ');
  return path.length <= MAX_SELECTOR ? path : undefined;
}

function isOnlySuchChild(element: Element, step: string): boolean {
  const siblings = element.parentElement?.children ?? [];
  return [...siblings].filter((sibling) => stepOf(sibling) === step).length === 1;
}

/** From 1, as `:nth-of-type` counts. */
function placeAmongSame(element: Element): number {
  let place = 1;
  let sibling = element.previousElementSibling;
  for (; sibling !== null; sibling = sibling.previousElementSibling) {
    if (sibling.localName === element.localName) place++;
  }
  return place;
}
