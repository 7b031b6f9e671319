/** What can be copied of an article. */
export const COPY_FORMS = ['text', 'markdown', 'citation'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/** What an article can be saved as. */
export const FILE_FORMS = ['epub', 'html', 'markdown'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** What the user asks for: a text to copy, or a file. */
export type TakeAwayWish =
  | { readonly kind: 'copy'; readonly form: CopyForm }
  | { readonly kind: 'save'; readonly form: FileForm };

/** Whether a value from outside (a message) is a wish. */
export function isTakeAwayWish(value: unknown): value is TakeAwayWish {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('form' in value)) {
    return false;
  }
  const forms = value.kind === 'copy' ? COPY_FORMS : value.kind === 'save' ? FILE_FORMS : [];
  return forms.some((form) => form === value.form);
}
