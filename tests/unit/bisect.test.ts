import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bisectRight } from '../../src/model/bisect.ts';

it('counts what is at most the value, whatever the numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 })),
      fc.integer({ min: -10, max: 10 }),
      (numbers, value) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(bisectRight(sorted, value)).toBe(sorted.filter((number) => number <= value).length);
      },
    ),
  );
});
