import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/data/story.ts';
import { boxOf } from '../../src/map/label-layout.ts';
import { stopNames } from '../../src/story/stop-names.ts';
import { roomOf } from '../../src/map/province-room.ts';
import { shippedDrawing, shippedProvinces } from './support/map-provinces.ts';

const drawing = shippedDrawing();
const names = new Map(shippedProvinces().map(({ id, name }) => [id, name]));
const { chapters } = parseStory(readFileSync('data/story.csv', 'utf8'), 'story.csv');

/** The size of the names on a laptop, on a tablet, and on the screen of a hall. */
const sizes = [16, 26, 31];

describe('stopNames(drawing, shapes, size)', () => {
  for (const { id, provinces } of chapters)
    for (const size of sizes)
      for (const lang of ['vi', 'en'] as const)
        it(`names every province of ${id} at ${size} units, ${lang}, and no name lies over another`, () => {
          const shapes = drawing.provinces.filter((shape) => provinces.includes(shape.id));
          const placed = stopNames(drawing, shapes, {
            size,
            nameOf: (code) => names.get(code)?.[lang] ?? '',
            taken: [],
          });
          expect(placed.map(({ id: code }) => code)).toEqual(shapes.map(({ id: code }) => code));
          const boxes = placed.map((label) => boxOf({ ...label, size }, label));
          for (const [i, a] of boxes.entries())
            for (const b of boxes.slice(i + 1))
              expect(
                a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
              ).toBe(false);
        });

  it('writes over a province that has the room', () => {
    const shapes = drawing.provinces.filter(({ id }) => id === 'VN-22');
    const [placed] = stopNames(drawing, shapes, { size: 8, nameOf: () => 'Nghệ An', taken: [] });
    const room = shapes[0] && roomOf(shapes[0]);
    expect(placed).toMatchObject({ x: room?.x, y: room?.y });
  });
});
