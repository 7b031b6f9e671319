/** Where a picture stands: how many times its fitted size, and moved by how many CSS pixels. */
export interface PictureView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole picture, in the middle of the window. */
export const FITTED: PictureView = { scale: 1, x: 0, y: 0 };

/** Eight times its fitted size shows the pixels of any picture on the web. */
const MAX_SCALE = 8;

/**
 * The view after zooming by `factor` around a point that keeps its place, measured from the middle
 * of the window; never smaller than fitted, and never off the picture.
 */
export function zoomed(
  view: PictureView,
  factor: number,
  point: { readonly x: number; readonly y: number },
  picture: Size,
  stage: Size,
): PictureView {
  const scale = Math.min(MAX_SCALE, Math.max(1, view.scale * factor));
  const ratio = scale / view.scale;
  const x = point.x - (point.x - view.x) * ratio;
  const y = point.y - (point.y - view.y) * ratio;
  return inside({ scale, x, y }, picture, stage);
}

/** The view after moving the picture; its edges never come further in than the window's. */
export function moved(
  view: PictureView,
  x: number,
  y: number,
  picture: Size,
  stage: Size,
): PictureView {
  return inside({ ...view, x: view.x + x, y: view.y + y }, picture, stage);
}

/** `picture` is the fitted size: before any scale. */
function inside(view: PictureView, picture: Size, stage: Size): PictureView {
  const reach = (size: number, room: number) => Math.max(0, (size * view.scale - room) / 2);
  const clamp = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return {
    scale: view.scale,
    x: clamp(view.x, reach(picture.width, stage.width)),
    y: clamp(view.y, reach(picture.height, stage.height)),
  };
}
