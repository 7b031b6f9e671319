/**
 * Takes out of a page what a script of ours left in it that was ended without a word: Firefox does
 * so when the extension is switched off or loaded again. A session that lives takes its own away.
 */
export function removeLeftOvers(document: Document): void {
  for (const child of [...(document.documentElement?.children ?? [])]) {
    // our hosts have an open root; a page that uses the name for itself hardly has
    if (child.hasAttribute('data-qingdu') && child.shadowRoot !== null) child.remove();
  }
}
