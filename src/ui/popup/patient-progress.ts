import type { PopupStatus } from './popup-status.ts';

/** How often a conversion under way is looked at: five times a second reads as smooth. */
export const PROGRESS_INTERVAL_MS = 200;

/** Milliseconds: what is done sooner needs no progress, and a number that flashes is noise. */
const PATIENCE_MS = 500;

/**
 * Keeps the progress of a conversion back until it has been under way for half a second. Give it
 * every status in turn, with the time (milliseconds, any origin).
 */
export class PatientProgress {
  #since: number | undefined;

  /** The status as it is to be drawn: the very same one when nothing is kept back. */
  of(status: PopupStatus, now: number): PopupStatus {
    if (status.kind !== 'page' || status.progress === null) {
      this.#since = undefined;
      return status;
    }
    this.#since ??= now;
    return now - this.#since >= PATIENCE_MS ? status : { ...status, progress: null };
  }
}
