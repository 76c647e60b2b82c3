import { expect, it } from 'vitest';
import { sourceNameOf } from '../../src/ui/agreement-card.ts';

it('sourceNameOf(source) is the publisher alone where no title is known', () => {
  expect(sourceNameOf({ publisher: 'VnMedia', title: 'VNPT' })).toBe('VnMedia: VNPT');
  expect(sourceNameOf({ publisher: 'VnMedia', title: '' })).toBe('VnMedia');
});
