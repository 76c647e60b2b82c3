import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sizes, smallMapSize } from '../../src/map/map-names.ts';

const styles = readFileSync(new URL('../../src/map/map.css', import.meta.url), 'utf8');

/** Returns the size of type that the styles of the map give what *selector* selects. */
function sizeOf(selector: string): string | undefined {
  const start = styles.indexOf(`\n${selector} {`);
  const rule = start < 0 ? '' : styles.slice(start, styles.indexOf('}', start));
  return /font-size: (.*);/.exec(rule)?.[1];
}

test('names find their places by the sizes in which the styles write them', () => {
  expect(sizeOf('.map text')).toBe(`calc(${sizes.province}px * var(--unit))`);
  expect(sizeOf('.map .spot-names text')).toBe(
    `clamp(${sizes.province}px * var(--unit), ${smallMapSize}px, ${sizes.signing}px * var(--unit))`,
  );
});
