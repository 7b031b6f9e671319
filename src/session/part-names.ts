/**
 * Scripts that a page gets only when they are needed: each is an entrypoint of that name, which
 * hands its functions over with `providePart`.
 */
export const PART_NAMES = [
  'reader',
  'controls',
  'marks',
  'unusual',
  'picker',
  'ruby',
  'takeaway',
  'aloud',
] as const;

export type PartName = (typeof PART_NAMES)[number];
