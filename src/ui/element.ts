/** What an element made by {@link element} may hold. Strings become text nodes, never markup. */
export type Child = Node | string | undefined;

/**
 * Makes an HTML element in `document` with attributes and children; `undefined` attributes and
 * children are left out. For the few places that are drawn once and are then changed by others
 * (text conversion), where a renderer would fight over the text nodes.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
