/**
 * When a tooltip opens and closes, as a state machine without a clock, a timer or a document.
 *
 *            point at a term          450 ms (100 when warm)
 *     idle ───────────────▶ waiting ─────────────────────────▶ open
 *      ▲  ◀── pointed away,    │  fast movement starts the       │  ▲
 *      │      disturbed ───────┘  wait again         pointed     │  │ back on the term
 *      │                                             elsewhere   ▼  │ or on the tooltip
 *      └──────────────── 300 ms, disturbed, close ──────────── closing ──100 ms──▶ open (next)
 *
 * `T` is compared by identity: hand in the same object for the same place of a term.
 * All times are milliseconds of one monotonic clock.
 */
export type HoverState<T> =
  | { readonly kind: 'idle'; readonly warmUntil: number }
  | {
      readonly kind: 'waiting';
      readonly target: T;
      readonly delay: number;
      readonly openAt: number;
    }
  | {
      readonly kind: 'open';
      readonly target: T;
      /** Opened by focus or tap: the pointer's wanderings do not close it. */
      readonly held: boolean;
    }
  | {
      readonly kind: 'closing';
      readonly target: T;
      readonly closeAt: number;
      readonly next?: { readonly target: T; readonly openAt: number };
    };

export type HoverEvent<T> =
  /** The pointer moved onto a term, or onto nothing; `speed` in CSS pixels a millisecond. */
  | {
      readonly kind: 'point';
      readonly target: T | undefined;
      readonly speed: number;
      readonly at: number;
    }
  /** The pointer is on the tooltip itself, which must not vanish under it (WCAG 1.4.13). */
  | { readonly kind: 'point-tooltip'; readonly at: number }
  /** Scroll, drag, selection, a pressed button: whatever is not reading. */
  | { readonly kind: 'disturb'; readonly at: number }
  /** Keyboard focus or a tap. */
  | { readonly kind: 'hold'; readonly target: T; readonly at: number }
  /** Escape, blur, a tap elsewhere. */
  | { readonly kind: 'close'; readonly at: number }
  /** The moment of {@link hoverDeadline} has come. */
  | { readonly kind: 'time'; readonly at: number };

/** From rest to the first tooltip. Between 10ten's 400 ms and Wikipedia's 500. */
const FIRST_DELAY = 450;
/** From one term to the next while a tooltip is or was just open. */
const NEXT_DELAY = 100;
/** From leaving a term to closing: time to move into the tooltip. As Wikipedia's previews. */
const HIDE_DELAY = 300;
/** How long after closing the next tooltip still comes quickly. Chosen by feel. */
const WARM_TIME = 500;
/** Faster than this the pointer is passing through: 0.8 px/ms crosses 1,000 px in 1.25 s. */
const FAST = 0.8;

export const IDLE: HoverState<never> = { kind: 'idle', warmUntil: Number.NEGATIVE_INFINITY };

/** The state after an event; the same object when nothing changes. */
export function stepHover<T>(state: HoverState<T>, event: HoverEvent<T>): HoverState<T> {
  switch (event.kind) {
    case 'hold':
      return { kind: 'open', target: event.target, held: true };
    case 'close':
      return toIdle(state, event.at);
    case 'disturb':
      return state.kind === 'open' && state.held ? state : toIdle(state, event.at);
    case 'point-tooltip':
      if (state.kind === 'waiting') return toIdle(state, event.at);
      if (state.kind !== 'closing') return state;
      return { kind: 'open', target: state.target, held: false };
    case 'time':
      return afterTime(state, event.at);
    case 'point':
      return afterPoint(state, event.target, event.speed, event.at);
  }
}

/** When `time` must be sent next, or undefined when nothing is pending. */
export function hoverDeadline<T>(state: HoverState<T>): number | undefined {
  if (state.kind === 'waiting') return state.openAt;
  if (state.kind !== 'closing') return undefined;
  return Math.min(state.closeAt, state.next?.openAt ?? state.closeAt);
}

/** Whose tooltip is to be seen. */
export function shownTarget<T>(state: HoverState<T>): T | undefined {
  return state.kind === 'open' || state.kind === 'closing' ? state.target : undefined;
}

function toIdle<T>(state: HoverState<T>, at: number): HoverState<T> {
  if (state.kind === 'idle') return state;
  const wasShown = shownTarget(state) !== undefined;
  return { kind: 'idle', warmUntil: wasShown ? at + WARM_TIME : Number.NEGATIVE_INFINITY };
}

function afterTime<T>(state: HoverState<T>, at: number): HoverState<T> {
  if (state.kind === 'waiting' && at >= state.openAt) {
    return { kind: 'open', target: state.target, held: false };
  }
  if (state.kind !== 'closing') return state;
  if (state.next !== undefined && at >= state.next.openAt) {
    return { kind: 'open', target: state.next.target, held: false };
  }
  return at >= state.closeAt ? toIdle(state, at) : state;
}

function afterPoint<T>(
  state: HoverState<T>,
  target: T | undefined,
  speed: number,
  at: number,
): HoverState<T> {
  switch (state.kind) {
    case 'idle': {
      if (target === undefined) return state;
      const delay = at <= state.warmUntil ? NEXT_DELAY : FIRST_DELAY;
      return { kind: 'waiting', target, delay, openAt: at + delay };
    }
    case 'waiting':
      if (target === undefined) return toIdle(state, at);
      if (target === state.target && speed < FAST) return state;
      return { kind: 'waiting', target, delay: state.delay, openAt: at + state.delay };
    case 'open':
      if (state.held || target === state.target) return state;
      return {
        kind: 'closing',
        target: state.target,
        closeAt: at + HIDE_DELAY,
        ...nextOf(target, at),
      };
    case 'closing':
      if (target === state.target) return { kind: 'open', target: state.target, held: false };
      if (state.next !== undefined && target === state.next.target && speed < FAST) return state;
      return {
        kind: 'closing',
        target: state.target,
        closeAt: state.closeAt,
        ...nextOf(target, at),
      };
  }
}

function nextOf<T>(target: T | undefined, at: number) {
  return target === undefined ? {} : { next: { target, openAt: at + NEXT_DELAY } };
}
