/** The tab in which the user acted, as the browser's event tells it. */
export interface ActTab {
  readonly id: number;
  /** Undefined where we are not told it: pages of the browser, sites without access. */
  readonly url: string | undefined;
}
