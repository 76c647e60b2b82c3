import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

/** The side of the squares whose mean colours are compared, in px: text inside one blurs into its ground. */
const squarePx = 40;
/** How far two mean colours may be apart, of 255 a channel, and which share of the squares may be farther. */
const farthest = 28;
const share = 0.003;

/** Throws unless the pictures at *a* and *b* agree in size and, square by square, in their mean colours. */
export function comparePictures(a: string, b: string): void {
  const [first, second] = [a, b].map((path) => PNG.sync.read(readFileSync(path)));
  if (!first || !second) throw new Error('missing picture');
  if (first.width !== second.width || first.height !== second.height)
    throw new Error(`sizes differ: ${first.width}×${first.height} and ${second.width}×${second.height}`);
  const distances: number[] = [];
  for (let y = 0; y < first.height; y += squarePx)
    for (let x = 0; x < first.width; x += squarePx) {
      const [p, q] = [meanColour(first, x, y), meanColour(second, x, y)];
      distances.push(Math.max(...p.map((value, i) => Math.abs(value - (q[i] ?? 0)))));
    }
  const different = distances.filter((distance) => distance > farthest).length / distances.length;
  if (different > share) throw new Error(`${(different * 100).toFixed(1)} % of the squares differ`);
}

function meanColour({ data, width, height }: PNG, x0: number, y0: number): number[] {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = y0; y < Math.min(height, y0 + squarePx); y += 1)
    for (let x = x0; x < Math.min(width, x0 + squarePx); x += 1) {
      for (const i of [0, 1, 2]) sums[i] = (sums[i] ?? 0) + (data[(y * width + x) * 4 + i] ?? 0);
      count += 1;
    }
  return sums.map((sum) => sum / count);
}
