import { lineHeight, textWidth } from './label-layout.ts';
import type { Point, Shape } from './map-shape.ts';

/** Returns where *text* of *size* stands at a province: over it where it has the room, else just above it. */
export function nameSpot({ x, y, room, box }: Shape, text: string, size: number): Point {
  const isOver = textWidth(text) * size <= room.width || box.y < lineHeight * size;
  return isOver ? { x, y } : { x: box.x + box.width / 2, y: box.y - size / 2 };
}
