import { describe, expect, it } from 'vitest';
import { degreesAt, pointAt } from '../../src/model/map-ground.ts';
import { nearestProvince, outlinesOf } from '../../src/model/nearest-province.ts';
import { shippedDrawing } from './support/map-provinces.ts';

const drawing = shippedDrawing();
const outlines = outlinesOf(drawing.provinces);
const { ground } = drawing;

/** Returns the province meant at a place in degrees; a phone shows 0.35 px a unit. */
function meantAt(longitude: number, latitude: number, isFinger: boolean): string | null {
  if (!ground) throw new Error('missing ground');
  const px = 1 / 0.35;
  const reach = { reach: 22 * px, target: isFinger ? 24 * px : 0 };
  return nearestProvince(pointAt(ground, longitude, latitude), outlines, reach);
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
      .filter(({ id, room }) => nearestProvince(room, outlines, { reach: 1, target: 0 }) !== id)
      .map(({ id }) => id);
    expect(astray).toEqual([]);
  });
});

it('degreesAt is the inverse of pointAt', () => {
  if (!ground) throw new Error('missing ground');
  const { longitude, latitude } = degreesAt(ground, pointAt(ground, 108.2, 16.05));
  expect(longitude).toBeCloseTo(108.2, 6);
  expect(latitude).toBeCloseTo(16.05, 6);
});
