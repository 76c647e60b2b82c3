import { describe, expect, it } from 'vitest';
import { nextByLetter } from '../../src/map/type-ahead.ts';

const places = [
  { id: 'hn', name: 'Hà Nội' },
  { id: 'hp', name: 'Hải Phòng' },
  { id: 'dn', name: 'Đà Nẵng' },
  { id: 'db', name: 'Điện Biên' },
  { id: 'ag', name: 'An Giang' },
];

describe('nextByLetter(places, from, letter)', () => {
  it.each([
    ['ag', 'h', 'hn'],
    ['hp', 'h', 'hn'],
    ['hn', 'H', 'hp'],
    ['ag', 'd', 'dn'],
    ['dn', 'đ', 'db'],
    ['hn', 'a', 'ag'],
    ['hn', 'ă', 'ag'],
    ['ag', 'x', null],
    ['ag', '?', null],
  ])('from %s, %s leads to %s', (from, letter, id) => {
    expect(nextByLetter(places, from, letter)).toBe(id);
  });

  it('leads nowhere where there are no places', () => {
    expect(nextByLetter([], 'ag', 'a')).toBeNull();
  });
});
