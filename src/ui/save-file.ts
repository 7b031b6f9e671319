/** A file to save. */
export interface SavedFile {
  readonly name: string;
  /** MIME type, without a charset: the text is written as UTF-8. */
  readonly type: string;
  readonly text: string;
}

/**
 * Has the browser save a file, by a link of its own at `place` that nobody sees; nothing is sent
 * anywhere. The file's memory is given back when the document goes away: no event says when the
 * browser has read it.
 */
export function saveFile(place: Node, { name, type, text }: SavedFile): void {
  const document = place.ownerDocument;
  if (document === null) throw new Error('A file is saved from an element of a document');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.hidden = true;
  place.appendChild(link);
  link.click();
  link.remove();
}
