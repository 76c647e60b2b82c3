import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courses, defaultState, modes, speeds, themes, type AppState } from '../../src/rollout/app-state.ts';
import { langs } from '../../src/data/lang.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { formatUrlState, parseUrlState } from '../../src/rollout/url-state.ts';
import { day } from './agreement-fixture.ts';

const defaults = defaultState('vi');
const parse = (query: string) => parseUrlState(new URLSearchParams(query), defaults);
const format = (state: AppState, query = '') =>
  new URLSearchParams(formatUrlState(new URLSearchParams(query), state, defaults)).toString();

describe('parseUrlState(pairs, defaults)', () => {
  it('reads every parameter', () => {
    expect(
      parse(
        't=2014-09-15&province=VN-HP&lang=en&speed=2&theme=dark&play=1&mode=year&pace=event&chapter=48-of-63&region=red_river&area=egov&view=mekong',
      ),
    ).toEqual({
      ...defaults,
      day: day('2014-09-15'),
      selected: 'VN-HP',
      lang: 'en',
      speed: 2,
      theme: 'dark',
      isPlaying: true,
      mode: 'year',
      course: 'event',
      chapter: '48-of-63',
      region: 'red_river',
      area: 'egov',
      mapWindow: 'mekong',
    });
  });

  it.each([
    't=',
    't=2014-02-30',
    't=2012-12-31',
    't=2020-01-01',
    't=15/9/2014',
    'province=hai phong',
    'province=<b>',
    'lang=fr',
    'speed=3',
    'theme=pink',
    'play=yes',
    'mode=month',
    'pace=fast',
    'chapter=<b>',
    'region=Mekong',
    'area=a b',
    'view=atlantis',
    'view=105,21',
    '',
    '&&&==',
  ])('takes the default for %j', (query) => {
    expect(parse(query)).toEqual(defaults);
  });

  it('gives a valid state for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('t', 'province', 'speed', 'lang', 'theme', 'play'), fc.string())),
        (pairs) => {
          const state = parseUrlState(pairs, defaults);
          expect(state.day).toBeGreaterThanOrEqual(firstDay);
          expect(state.day).toBeLessThanOrEqual(lastDay);
          expect(speeds).toContain(state.speed);
          expect(langs).toContain(state.lang);
          expect(themes).toContain(state.theme);
        },
      ),
    );
  });
});

describe('formatUrlState(pairs, state, defaults)', () => {
  it('leaves out what is as by default', () => {
    expect(format(defaults)).toBe('');
  });

  it('keeps the parameters of others and drops stale ones of its own', () => {
    expect(format({ ...defaults, speed: 2 }, 'utm_source=x&t=2014-01-01')).toBe('speed=2&utm_source=x');
  });

  it('keeps the language that an address names, though it is the default here', () => {
    expect(format({ ...defaults, speed: 2 }, 'lang=vi')).toBe('lang=vi&speed=2');
  });

  it('keeps the language that the reader has changed back', () => {
    const changed = format({ ...defaults, lang: 'en' });
    expect(changed).toBe('lang=en');
    expect(format(defaults, changed)).toBe('lang=vi');
  });

  it('never writes that it plays', () => {
    expect(format({ ...defaults, isPlaying: true })).toBe('');
  });

  it('is the inverse of parseUrlState', () => {
    const states = fc.record({
      day: fc.integer({ min: firstDay, max: lastDay }),
      selected: fc.constantFrom(null, 'VN-HP', 'VN-01', 'VN-SG'),
      speed: fc.constantFrom(...speeds),
      lang: fc.constantFrom(...langs),
      theme: fc.constantFrom(...themes),
      mode: fc.constantFrom(...modes),
      course: fc.constantFrom(...courses),
      chapter: fc.constantFrom(null, '48-of-63'),
      region: fc.constantFrom(null, 'red_river'),
      area: fc.constantFrom(null, 'smart_city'),
      mapWindow: fc.constantFrom('', 'red_river', '105.85,21.03,6'),
    });
    fc.assert(
      fc.property(states, (fields) => {
        const state = { ...defaults, ...fields };
        expect(parse(format(state))).toEqual(state);
      }),
    );
  });
});
