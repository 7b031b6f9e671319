/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts an element of another name in its place, with the same children and global attributes. */
export function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of ['lang', 'dir', 'title']) {
    const value = element.getAttribute(attribute);
    if (value !== null) other.setAttribute(attribute, value);
  }
  element.replaceWith(other);
  other.append(...element.childNodes);
  return other;
}

/** Whether there is nothing to read, to see or to follow. */
export function isBlank(element: Element): boolean {
  return element.querySelector('img, hr') === null && !hasText(element);
}

/** Whether a node says anything. */
export function hasText(node: Node): boolean {
  return /[^\s\u200b\ufeff]/u.test(node.textContent ?? '');
}

/** Wraps runs of children for which `isStray` holds; white space alone is dropped. */
export function wrapStrays(
  parent: Element,
  wrapper: string,
  isStray: (node: ChildNode) => boolean,
): void {
  let home: Element | undefined;
  for (const child of [...parent.childNodes]) {
    if (!isStray(child)) {
      home = undefined;
    } else if (home === undefined && child.nodeType === child.TEXT_NODE && !hasText(child)) {
      child.remove();
    } else {
      if (home === undefined) {
        home = parent.ownerDocument.createElement(wrapper);
        child.before(home);
      }
      home.append(child);
    }
  }
}

/** Whether a child is an element of one of these names. */
export function isOneOf(node: Node, ...names: readonly string[]): node is Element {
  return 'localName' in node && names.includes(String(node.localName));
}
