import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAt, visibleFrame } from '../../src/map/map-frame.ts';
import { maxZoom } from '../../src/rollout/map-window.ts';
import { formatSpot, parseMapWindow, parseSpot, regionIds } from '../../src/rollout/map-window.ts';
import {
  drawnAt,
  fittedTo,
  heldWithin,
  movedToShow,
  unzoomed,
  zoomedAround,
} from '../../src/map/map-zoom.ts';
import { shippedProvinces } from './support/map-provinces.ts';

const visible = { x: -100, y: 0, width: 800, height: 1000 };
const zooms = fc
  .record({
    k: fc.double({ min: 0.1, max: 40, noNaN: true }),
    x: fc.double({ min: -30000, max: 30000, noNaN: true }),
    y: fc.double({ min: -30000, max: 30000, noNaN: true }),
  })
  .map((zoom) => heldWithin(zoom, visible));
const points = fc.record({
  x: fc.double({ min: -100, max: 700, noNaN: true }),
  y: fc.double({ min: 0, max: 1000, noNaN: true }),
});

describe('a zoom of the map', () => {
  it('keeps the frame filled with drawing, whatever was asked', () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        const start = drawnAt(zoom, visible);
        const end = drawnAt(zoom, { x: 700, y: 1000 });
        expect(zoom.k).toBeGreaterThanOrEqual(1);
        expect(zoom.k).toBeLessThanOrEqual(maxZoom);
        expect(Math.min(start.x + 100, start.y)).toBeGreaterThan(-1e-6);
        expect(Math.max(end.x - 700, end.y - 1000)).toBeLessThan(1e-6);
      }),
    );
  });

  it('keeps what lies under the pointer there while it grows', () => {
    fc.assert(
      fc.property(zooms, points, (zoom, point) => {
        const before = drawnAt(zoom, point);
        const after = drawnAt(zoomedAround(zoom, point, 1.5, visible), point);
        expect(after.x).toBeCloseTo(before.x, 5);
        expect(after.y).toBeCloseTo(before.y, 5);
      }),
    );
  });

  it('is the whole country again after zooming all the way out', () => {
    const near = zoomedAround(unzoomed, { x: 300, y: 200 }, 6, visible);
    const far = zoomedAround(near, { x: 10, y: 900 }, 1 / 6, visible);
    expect(far.k).toBeCloseTo(1);
    expect(far.x).toBeCloseTo(0);
    expect(far.y).toBeCloseTo(0);
  });

  it('fits a box into the free part of the frame, whole', () => {
    const box = { x: 100, y: 300, width: 80, height: 200 };
    const free = { ...visible, width: 590 };
    const zoom = fittedTo(box, free, visible);
    const [from, to] = [shownAt(zoom, box), shownAt(zoom, { x: 180, y: 500 })];
    expect(zoom.k).toBeCloseTo(4.6);
    expect(Math.min(from.x + 100, from.y, 490 - to.x, 1000 - to.y)).toBeGreaterThanOrEqual(0);
  });

  it('moves for a point at the edge, not for one in the middle', () => {
    const zoom = zoomedAround(unzoomed, { x: 300, y: 500 }, 4, visible);
    expect(movedToShow(zoom, { x: 300, y: 500 }, visible)).toEqual(zoom);
    const { x } = shownAt(movedToShow(zoom, { x: 450, y: 500 }, visible), { x: 450, y: 500 });
    expect(x).toBeLessThanOrEqual(540 + 1e-6);
  });
});

describe('visibleFrame(drawing, frame)', () => {
  const drawing = { width: 640, height: 1000 };

  it.each([
    [360, 300],
    [768, 510],
    [576, 800],
    [320, 700],
    [899, 230],
  ])('shows the whole drawing in %i×%i px', (widthPx, heightPx) => {
    const { x, y, width, height } = visibleFrame(drawing, { widthPx, heightPx });
    expect(width / height).toBeCloseTo(widthPx / heightPx);
    expect(x).toBeLessThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(0);
    expect(x + width).toBeGreaterThanOrEqual(640 - 1e-6);
    expect(y + height).toBeGreaterThanOrEqual(1000 - 1e-6);
  });

  it('has the country in the middle of a phone and to the left of a tablet', () => {
    const phone = visibleFrame(drawing, { widthPx: 360, heightPx: 300 });
    expect(phone.x + phone.width / 2).toBeCloseTo(320);
    const tablet = visibleFrame(drawing, { widthPx: 768, heightPx: 510 });
    expect(tablet.x + tablet.width / 2).toBeGreaterThan(500);
  });
});

describe('parseMapWindow(text)', () => {
  it('knows the regions of provinces.csv', () => {
    expect(new Set(shippedProvinces().map(({ region }) => region))).toEqual(new Set(regionIds));
    for (const id of regionIds) expect(parseMapWindow(id)).toBe(id);
  });

  it('rounds a spot to hundredths of a degree', () => {
    expect(parseMapWindow('105.854,21.0285,6.04')).toBe('105.85,21.03,6');
  });

  it.each([
    '',
    'north',
    '105.85,21.03',
    '105,21,0',
    '105,21,1',
    '105,21,99',
    '10,20,3',
    '105.85,91,4',
    '1e2,21,4',
  ])('takes %j for rubbish', (text) => {
    expect(parseMapWindow(text)).toBeNull();
  });

  it('reads every spot that formatSpot writes', () => {
    const spots = fc.record({
      longitude: fc.double({ min: 95, max: 118, noNaN: true }),
      latitude: fc.double({ min: 4, max: 27, noNaN: true }),
      k: fc.double({ min: 1.06, max: maxZoom, noNaN: true }),
    });
    fc.assert(
      fc.property(spots, (spot) => {
        const text = formatSpot(spot);
        expect(parseMapWindow(text)).toBe(text);
        expect(parseSpot(text)?.longitude).toBeCloseTo(spot.longitude, 1);
      }),
    );
  });
});
