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

/** A province under its code: SVG path data, its mainland's middle and box, and the room for its name. */
export interface Shape extends Point {
  readonly id: string;
  readonly d: string;
  /** Path data of the islands far off its mainland; empty where it has none. */
  readonly islands: string;
  readonly box: Frame;
  /** The middle and the width of the level stretch in which its name has most room. */
  readonly room: Point & { readonly width: number };
}

/** A window on islands too far out for the map, in a frame of its own. */
export interface Inset extends Frame {
  /** The code of the province the islands belong to. */
  readonly id: string;
  readonly d: string;
}
