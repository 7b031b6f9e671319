import { hasText, isOneOf, rename, wrapStrays } from './reshape.ts';

const GROUPS = ['thead', 'tbody', 'tfoot'] as const;

/**
 * A table is a caption, columns, a head, bodies and a foot, in this order; rows hold cells and
 * nothing else. A table whose words are not in cells is a row of boxes.
 */
export function fitTable(table: Element): void {
  if (!isRegular(table)) {
    for (const part of [...table.querySelectorAll('*')].filter(isPartOf(table)).reverse()) {
      if (isOneOf(part, 'col')) part.remove();
      else rename(part, 'div');
    }
    rename(table, 'div');
    return;
  }
  wrapStrays(table, 'tbody', (child) => isOneOf(child, 'tr'));
  wrapStrays(table, 'colgroup', (child) => isOneOf(child, 'col'));
  for (const columns of table.querySelectorAll(':scope > colgroup[span]')) {
    columns.removeAttribute('span');
  }
  for (const parent of [table, ...table.querySelectorAll(':scope > *, :scope > * > tr')]) {
    if (parent.localName === 'caption') continue;
    for (const child of [...parent.childNodes])
      if (child.nodeType === child.TEXT_NODE) child.remove();
  }
  const all = (name: string) => [...table.children].filter((child) => isOneOf(child, name));
  const [caption, ...captions] = all('caption');
  const [head, ...heads] = all('thead');
  const [foot, ...feet] = all('tfoot');
  for (const body of [...heads, ...feet]) rename(body, 'tbody');
  for (const inner of caption?.querySelectorAll('table') ?? []) rename(inner, 'div');
  const order = [caption, ...all('colgroup'), head, ...all('tbody'), foot];
  table.append(...order.filter((part) => part !== undefined));
  for (const other of captions.reverse()) table.after(rename(other, 'div'));
}

/** Whether every word stands in a caption or a cell, and every part where it belongs. */
function isRegular(table: Element): boolean {
  return [...table.childNodes].every((child) => {
    if (isOneOf(child, 'caption', 'col')) return true;
    if (isOneOf(child, 'colgroup')) return holdsOnly(child, ['col']);
    if (isOneOf(child, 'tr')) return holdsOnly(child, ['td', 'th']);
    if (!isOneOf(child, ...GROUPS)) return child.nodeType === child.TEXT_NODE && !hasText(child);
    return (
      holdsOnly(child, ['tr']) && [...child.children].every((row) => holdsOnly(row, ['td', 'th']))
    );
  });
}

function holdsOnly(parent: Element, names: readonly string[]): boolean {
  return [...parent.childNodes].every((child) =>
    child.nodeType === child.TEXT_NODE ? !hasText(child) : isOneOf(child, ...names),
  );
}

/** A part of this very table, not of one inside it. */
function isPartOf(table: Element): (part: Element) => boolean {
  const names = ['caption', 'colgroup', 'col', ...GROUPS, 'tr', 'td', 'th'];
  return (part) => isOneOf(part, ...names) && part.closest('table') === table;
}
