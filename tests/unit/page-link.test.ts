import { expect, it } from 'vitest';
import { defaultState, type AppState } from '../../src/model/app-state.ts';
import { pageQueryOf } from '../../src/model/page-link.ts';
import { parameterNames, parseUrlState } from '../../src/model/url-state.ts';
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

it('pageQueryOf(state) leads to the state, whatever of it is shown', () => {
  const pairs = new URLSearchParams(pageQueryOf(shown));
  expect(parseUrlState(pairs, defaultState('vi'))).toEqual(shown);
  // Playing is asked for by itself, and a link leads to the full page.
  const never = ['play', 'embed'];
  expect([...pairs.keys()].sort()).toEqual(parameterNames.filter((name) => !never.includes(name)).sort());
});

it('pageQueryOf(state) says only the language of a page as it opens', () => {
  expect(pageQueryOf({ ...defaultState('vi'), isEmbed: true, isPlaying: true })).toBe('?lang=vi');
  expect(pageQueryOf(defaultState('en'), ['play=1'])).toBe('?lang=en&play=1');
});
