import { describe, expect, it } from 'vitest';
import { defaultState, type AppState } from '../../src/rollout/app-state.ts';
import { fileParametersOf, pageQueryOf } from '../../src/rollout/page-link.ts';
import { parameterNames, parseUrlState } from '../../src/rollout/url-state.ts';
import { day } from './agreement-fixture.ts';

/** A state in which every field that a link can hold is another than where the address says nothing. */
const shown: AppState = {
  ...defaultState('en'),
  day: day('2016-10-11'),
  selected: 'VN-05',
  speed: 2,
  theme: 'dark',
  mode: 'year',
  course: 'event',
  chapter: '48-of-63',
  region: 'red_river',
  area: 'egov',
  mapWindow: 'red_river',
};

const quiet = defaultState('vi');

describe('pageQueryOf(state, extra)', () => {
  it('leads to the state, whatever of it is shown', () => {
    const pairs = new URLSearchParams(pageQueryOf(shown));
    expect(parseUrlState(pairs, quiet)).toEqual(shown);
    // Playing is asked for by itself.
    expect([...pairs.keys()].sort()).toEqual(parameterNames.filter((name) => name !== 'play').sort());
  });

  it('says only the language of a page as it opens', () => {
    expect(pageQueryOf({ ...quiet, isPlaying: true })).toBe('?lang=vi');
    expect(pageQueryOf(defaultState('en'), ['play=1'])).toBe('?lang=en&play=1');
  });

  it('names the province, whatever its id is on another map', () => {
    expect(pageQueryOf({ ...quiet, selected: 'VN-HP' })).toBe('?lang=vi&province=VN-HP');
    expect(pageQueryOf({ ...quiet, selected: 'Ba & Ria' })).toBe('?lang=vi&province=Ba%20%26%20Ria');
  });

  it('keeps the files that an address names, and nothing else of it', () => {
    const search = '?data=https%3A%2F%2Fa.vn%2Fx.csv%3Fy%3D1%26z&utm=1&metadata=2&map=b.json&embed=1';
    const query = pageQueryOf(quiet, fileParametersOf(search));
    expect(query).toBe('?lang=vi&data=https%3A%2F%2Fa.vn%2Fx.csv%3Fy%3D1%26z&map=b.json');
    expect(new URLSearchParams(query).get('data')).toBe('https://a.vn/x.csv?y=1&z');
    expect(fileParametersOf('')).toEqual([]);
  });
});
