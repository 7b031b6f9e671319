import type { LinePattern } from './rule-match.ts';

/** A line that stands before or after an article. A row of the table in edge-rules.ts. */
export interface EdgeRule extends LinePattern {
  readonly id: string;
  /**
   * `head` and `tail`: skipped while the line is the first or last one left; `both`: either;
   * `end`: the article ends here, whatever follows; `any`: taken wherever it stands.
   */
  readonly place: 'head' | 'tail' | 'both' | 'end' | 'any';
  /** UTF-16 units of a line at most. */
  readonly maximum: number;
  /** For `end`: running text after the line at most, as a multiple of what stands before. */
  readonly limit?: number;
  /** For `end`: letters of running text that may follow besides; boilerplate's when absent. */
  readonly slack?: number;
  readonly reason: string;
  readonly seenOn: string;
}
