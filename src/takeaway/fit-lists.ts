import { isOneOf, rename, unwrap, wrapStrays } from './reshape.ts';

/** A list holds items and nothing else. */
export function fitList(list: Element): void {
  wrapStrays(list, 'li', (child) => !isOneOf(child, 'li'));
}

/** Terms are followed by what is said of them; anything else is a row of boxes. */
export function fitTerms(list: Element): void {
  for (const group of [...list.children]) if (isOneOf(group, 'div')) unwrap(group);
  wrapStrays(list, 'dd', (child) => !isOneOf(child, 'dt', 'dd'));
  const shape = [...list.children].map(({ localName }) => localName[1]).join('');
  if (/^(?:t+d+)+$/u.test(shape)) return;
  for (const part of [...list.children]) rename(part, 'div');
  rename(list, 'div');
}
