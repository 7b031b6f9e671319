/** Everything about a page that must be as it was; runs inside the page, so it is one function. */
export function pageState(): Record<string, unknown> {
  const found = (window as { foundNodes?: Node[] }).foundNodes ?? [];
  const indexOf = new Map(found.map((node, index) => [node, index]));
  const roots: (Document | ShadowRoot)[] = [document];
  const trees: string[] = [];
  const identities: number[] = [];
  const scrolls: string[] = [];
  const values: unknown[] = [];
  const get = (prototype: object, name: string, node: Node) => Reflect.get(prototype, name, node);
  const pathOf = (node: Node | null): string => {
    if (node === null) return '';
    const parent = get(Node.prototype, 'parentNode', node) as Node | null;
    if (parent === null) return '';
    const children = [...(get(Node.prototype, 'childNodes', parent) as NodeListOf<ChildNode>)];
    return `${pathOf(parent)}/${children.indexOf(node as ChildNode)}`;
  };
  for (const root of roots) {
    const html: string[] = [];
    const top = root.nodeType === 9 ? get(Document.prototype, 'documentElement', root) : root;
    for (const child of root.nodeType === 9 ? [top as Element] : [...root.childNodes]) {
      html.push(child.nodeType === 1 ? (child as Element).outerHTML : (child.nodeValue ?? ''));
    }
    trees.push(html.join(''));
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      identities.push(indexOf.get(node) ?? -1);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const top = get(Element.prototype, 'scrollTop', element) as number;
      if (top > 0) scrolls.push(`${pathOf(element)} ${Math.round(top)}`);
      const field = element as HTMLInputElement;
      if (['input', 'textarea', 'select'].includes(element.localName)) {
        values.push([
          field.value,
          field.checked,
          field.localName === 'input' && field.selectionStart,
        ]);
      }
      const shadow = get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;
      if (shadow) roots.push(shadow);
      const inner =
        element.localName === 'iframe' && (element as HTMLIFrameElement).contentDocument;
      if (inner) roots.push(inner);
    }
  }
  const selection = Document.prototype.getSelection.call(document);
  return {
    trees,
    identities: identities.join(),
    scrolls,
    values,
    selection: selection && [
      pathOf(selection.anchorNode),
      selection.anchorOffset,
      pathOf(selection.focusNode),
      selection.focusOffset,
    ],
    focus: pathOf(get(Document.prototype, 'activeElement', document) as Node | null),
    title: get(Document.prototype, 'title', document),
  };
}
