/** A place on the drawing, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the drawing, in its units. */
export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
}

/** A province under its code: SVG path data, and its mainland's centroid and box. */
export interface Shape extends Point {
  readonly id: string;
  readonly d: string;
  /** Path data of the islands far off its mainland; empty where it has none. */
  readonly islands: string;
  readonly box: Frame;
}

/** A window on islands too far out for the map, in a frame of its own. */
export interface Inset extends Frame {
  /** The code of the province the islands belong to. */
  readonly id: string;
  readonly d: string;
}

/** Returns the frame between two corners, as the `bounds` of d3's `geoPath` has them. */
export function frameOf([[x0, y0], [x1, y1]]: [[number, number], [number, number]]): Frame {
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Returns whether *inner* lies in *outer* with all its sides. */
export function holds(outer: Frame, inner: Frame): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
