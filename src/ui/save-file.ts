/** A file to save: text, which is written as UTF-8, or bytes. */
export type SavedFile = {
  readonly name: string;
  /** MIME type, without a charset. */
  readonly type: string;
} & ({ readonly text: string } | { readonly bytes: Uint8Array<ArrayBuffer> });

/**
 * Has the browser save a file, by a link of its own at `place` that nobody sees; nothing is sent
 * anywhere. The file's memory is given back when the document goes away: no event says when the
 * browser has read it.
 */
export function saveFile(place: Node, file: SavedFile): void {
  const document = place.ownerDocument;
  if (document === null) throw new Error('A file is saved from an element of a document');
  const blob =
    'text' in file
      ? new Blob([file.text], { type: `${file.type};charset=utf-8` })
      : new Blob([file.bytes], { type: file.type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file.name;
  link.hidden = true;
  place.appendChild(link);
  link.click();
  link.remove();
}
