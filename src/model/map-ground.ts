import type { Point } from './map-shape.ts';

/** A transverse Mercator projection as plain numbers: its meridian in degrees, its scale, and where the origin lies. */
export interface Ground extends Point {
  readonly meridian: number;
  readonly scale: number;
}

const radian = Math.PI / 180;

/**
 * Returns the place on the drawing of *longitude* and *latitude* in degrees, by the transverse Mercator projection
 * of the sphere: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), 8-1 and 8-3.
 */
export function pointAt({ meridian, scale, x, y }: Ground, longitude: number, latitude: number): Point {
  const east = (longitude - meridian) * radian;
  const north = latitude * radian;
  return {
    x: x + scale * Math.atanh(Math.cos(north) * Math.sin(east)),
    y: y - scale * Math.atan2(Math.tan(north), Math.cos(east)),
  };
}

/** Returns the longitude and latitude in degrees of *point* of the drawing: Snyder, 8-6 and 8-7. */
export function degreesAt(
  { meridian, scale, x, y }: Ground,
  point: Point,
): { longitude: number; latitude: number } {
  const east = (point.x - x) / scale;
  const north = (y - point.y) / scale;
  return {
    longitude: meridian + Math.atan2(Math.sinh(east), Math.cos(north)) / radian,
    latitude: Math.asin(Math.sin(north) / Math.cosh(east)) / radian,
  };
}
