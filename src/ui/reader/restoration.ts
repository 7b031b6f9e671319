import type { Removal } from '../../article/article.ts';

/**
 * Puts a removed block back where it stood, inside a frame that shows what was put back. Returns
 * the frame, or undefined where the place no longer exists. {@link takeOut} is the exact inverse.
 */
export function putBack(removal: Removal, label: string): HTMLElement | undefined {
  const { block, placeholder } = removal;
  if (placeholder.parentNode === null) return undefined;
  const frame = placeholder.ownerDocument.createElement('div');
  frame.className = 'qingdu-restored';
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', label);
  frame.append(block);
  placeholder.after(frame);
  return frame;
}

/** Takes a block out again: its nodes go back into `removal.block`, the frame disappears. */
export function takeOut(removal: Removal, frame: HTMLElement): void {
  removal.block.append(...frame.childNodes);
  frame.remove();
}
