import { describe, expect, it } from 'vitest';
import { vietnamProjection } from '../../src/map/map-drawing.ts';
import { nearestProvince, outlinesOf } from '../../src/map/nearest-province.ts';
import { roomOf } from '../../src/map/province-room.ts';
import { shippedDrawing } from './support/map-provinces.ts';

const drawing = shippedDrawing();
const outlines = outlinesOf(drawing.provinces);
const projection = vietnamProjection(drawing.fit);

/** Returns the province meant at a place in degrees; a phone shows 0.35 px a unit. */
function meantAt(longitude: number, latitude: number, isFinger: boolean): string | null {
  const [x = NaN, y = NaN] = projection([longitude, latitude]) ?? [];
  const px = 1 / 0.35;
  const reach = { reach: 22 * px, target: isFinger ? 24 * px : 0 };
  return nearestProvince({ x, y }, outlines, reach);
}

describe('nearestProvince(point, outlines, reach)', () => {
  it('is the province that holds the point', () => {
    expect(meantAt(105.85, 21.03, false)).toBe('VN-HN');
    expect(meantAt(107.73, 20.13, false)).toBe('VN-HP');
    expect(meantAt(103.97, 10.22, true)).toBe('VN-47');
  });

  it('is the small one for a finger just beside it, in a large neighbour', () => {
    expect(meantAt(106.02, 21.27, false)).toBe('VN-54');
    expect(meantAt(106.02, 21.27, true)).toBe('VN-56');
  });

  it('is the nearest for a point a little off the land, and none far out at sea', () => {
    expect(meantAt(109.45, 12.5, false)).toBe('VN-34');
    expect(meantAt(111.5, 13.5, true)).toBeNull();
    expect(meantAt(101.0, 15.5, true)).toBeNull();
  });

  it('finds every province by the middle of its mainland with the mouse', () => {
    const astray = drawing.provinces
      .filter((shape) => nearestProvince(roomOf(shape), outlines, { reach: 1, target: 0 }) !== shape.id)
      .map(({ id }) => id);
    expect(astray).toEqual([]);
  });
});
