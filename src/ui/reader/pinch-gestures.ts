/** What two fingers, one finger or the wheel do to a picture. */
export interface PictureGestures {
  /** Zoom around a point, in CSS pixels from the middle of the surface. */
  readonly onZoom: (factor: number, point: { readonly x: number; readonly y: number }) => void;
  readonly onMove: (x: number, y: number) => void;
  readonly isZoomed: () => boolean;
}

/** A wheel's notch (100 to 120 pixels) zooms by about a fifth. */
const WHEEL_RATE = 0.0018;
/** What a double press zooms to, and back. */
const DOUBLE_PRESS = 2.5;

/** Follows pointers, wheel and double presses on `surface`. Ends with `signal`. */
export function followFingers(
  surface: HTMLElement,
  gestures: PictureGestures,
  signal: AbortSignal,
): void {
  const fingers = new Map<number, { x: number; y: number }>();
  const middle = ({ clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = surface.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };
  const isPicture = ({ target }: Event) =>
    target instanceof Element && target.closest('.stage') !== null;

  surface.addEventListener(
    'pointerdown',
    (event) => {
      if (!isPicture(event) || event.button !== 0) return;
      fingers.set(event.pointerId, middle(event));
    },
    { signal },
  );
  surface.addEventListener(
    'pointermove',
    (event) => {
      const before = fingers.get(event.pointerId);
      if (before === undefined) return;
      const now = middle(event);
      const others = [...fingers].filter(([id]) => id !== event.pointerId);
      const other = others[0]?.[1];
      if (other === undefined) {
        if (gestures.isZoomed()) gestures.onMove(now.x - before.x, now.y - before.y);
      } else {
        const distance = (point: { x: number; y: number }) =>
          Math.hypot(point.x - other.x, point.y - other.y);
        const centre = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        gestures.onZoom(distance(now) / Math.max(1, distance(before)), centre);
      }
      fingers.set(event.pointerId, now);
    },
    { signal },
  );
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    surface.addEventListener(name, ({ pointerId }) => fingers.delete(pointerId), { signal });
  }
  surface.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      gestures.onZoom(Math.exp(-event.deltaY * pixels * WHEEL_RATE), middle(event));
    },
    { signal, passive: false },
  );
  surface.addEventListener(
    'dblclick',
    (event) => {
      if (!isPicture(event)) return;
      gestures.onZoom(gestures.isZoomed() ? 1 / 100 : DOUBLE_PRESS, middle(event));
    },
    { signal },
  );
}
