import { geoTransverseMercator, type GeoProjection } from 'd3-geo';
import type { Point } from './map-shape.ts';

/** A transverse Mercator projection as plain numbers: its meridian in degrees, its scale, and where the origin lies. */
export interface Ground extends Point {
  readonly meridian: number;
  readonly scale: number;
}

/** Returns the place on the drawing of *longitude* and *latitude* in degrees. */
export function pointAt(ground: Ground, longitude: number, latitude: number): Point {
  const [x = NaN, y = NaN] = projectionOf(ground)([longitude, latitude]) ?? [];
  return { x, y };
}

/** Returns the longitude and latitude in degrees of *point* of the drawing. */
export function degreesAt(ground: Ground, { x, y }: Point): { longitude: number; latitude: number } {
  const [longitude = NaN, latitude = NaN] = projectionOf(ground).invert?.([x, y]) ?? [];
  return { longitude, latitude };
}

function projectionOf({ meridian, scale, x, y }: Ground): GeoProjection {
  return geoTransverseMercator().rotate([-meridian, 0]).scale(scale).translate([x, y]);
}
