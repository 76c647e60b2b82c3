import { describe, expect, it } from 'vitest';
import { defaultState } from '../../src/model/app-state.ts';
import { fileParametersOf, pageQueryOf } from '../../src/model/page-link.ts';

const state = { ...defaultState('vi'), selected: 'VN-HP' };

describe('pageQueryOf(state, extra)', () => {
  it('names the province, whatever its id is on another map', () => {
    expect(pageQueryOf(state)).toBe('?lang=vi&province=VN-HP');
    expect(pageQueryOf({ ...state, selected: 'Ba & Ria' })).toBe('?lang=vi&province=Ba%20%26%20Ria');
  });

  it('keeps the files that an address names, and nothing else of it', () => {
    const search = '?data=https%3A%2F%2Fa.vn%2Fx.csv%3Fy%3D1%26z&utm=1&metadata=2&map=b.json&embed=1';
    const query = pageQueryOf({ ...state, selected: null }, fileParametersOf(search));
    expect(query).toBe('?lang=vi&data=https%3A%2F%2Fa.vn%2Fx.csv%3Fy%3D1%26z&map=b.json');
    expect(new URLSearchParams(query).get('data')).toBe('https://a.vn/x.csv?y=1&z');
    expect(fileParametersOf('')).toEqual([]);
  });
});
