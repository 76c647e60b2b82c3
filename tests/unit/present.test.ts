import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/data/day.ts';
import { parseStory } from '../../src/data/story.ts';
import { createDial, wishOf } from '../../src/present/clicker.ts';
import { presentMessages } from '../../src/present/present-messages.ts';
import { createRollout } from '../../src/rollout/rollout.ts';
import { parseFromSpeaker, parseFromStage } from '../../src/present/speaker-protocol.ts';
import { stopsOf } from '../../src/present/stops.ts';
import { parseSignings } from '../../src/data/signings.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { provinces, readData } from './support/shipped-data.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('wishOf(key)', () => {
  it.each([
    ['PageDown', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['Backspace', 'back'],
    ['.', 'blank'],
    ['B', 'blank'],
    ['F5', 'start'],
    ['7', { digit: 7 }],
    ['x', null],
    ['Tab', null],
  ])('%s asks for %s', (key, wish) => {
    expect(wishOf({ key, ...plain })).toEqual(wish);
  });

  it('leaves the shortcuts of the browser alone', () => {
    expect(wishOf({ key: 'b', ...plain, ctrlKey: true })).toBeNull();
    expect(wishOf({ key: 'ArrowLeft', ...plain, altKey: true })).toBeNull();
  });
});

describe('createDial(count)', () => {
  it('takes digits typed together as one number', () => {
    const dial = createDial(20);
    expect([dial(1, 0), dial(2, 500)]).toEqual([0, 11]);
  });

  it('starts anew after a pause, and where the number would be too large', () => {
    const dial = createDial(20);
    expect([dial(1, 0), dial(2, 2_000), dial(5, 2_100)]).toEqual([0, 1, 4]);
  });

  it('knows no stop 0 and none beyond the last', () => {
    const dial = createDial(7);
    expect([dial(0, 0), dial(9, 5_000)]).toEqual([null, null]);
  });
});

describe('stopsOf(chapters, options)', () => {
  const { agreements } = parseSignings(readData('signings.csv'), 'signings.csv', provinces, {
    first: firstDay,
    last: lastDay,
  });
  const rollout = createRollout(agreements, []);
  const options = { rollout, milestones: [], nameOf: (id: string) => id };

  it('stops at the last day of each chapter and names its documents', () => {
    const { chapters } = parseStory(readData('story.csv'), 'story.csv');
    const stops = stopsOf(chapters, options);
    expect(stops.map(({ day }) => day)).toEqual(chapters.map(({ to }) => to));
    expect(stops[0]?.sources[0]?.vi).toMatch(/\S+/);
  });

  it('stops at the days of signing where there are no chapters', () => {
    const stops = stopsOf([], options);
    expect(stops).toHaveLength(rollout.signingDays.length);
    const stop = stops.find(({ id }) => id === '2014-09-15');
    expect(stop?.day).toBe(dayOf(2014, 9, 15));
    expect(stop?.provinces).toEqual(['VN-14']);
    expect(stop?.title).toEqual({ vi: '15/9/2014', en: '15 September 2014' });
    expect(isoOf(stops[0]?.day ?? 0)).toBe('2013-12-18');
  });
});

describe('messages between the windows', () => {
  const stop = { title: 'a', date: 'b', text: 'c', sources: ['d'] };
  const show = {
    ...{ kind: 'show', session: '1', lang: 'vi', index: 0, count: 7, isBlank: false, startedMs: 5 },
    ...{ current: stop, next: null },
  };

  it('are read where they are whole', () => {
    expect(parseFromStage(show)).toEqual(show);
    expect(parseFromStage({ kind: 'bye', session: '1', more: 1 })).toEqual({ kind: 'bye', session: '1' });
    expect(parseFromSpeaker({ kind: 'hello' }, '1')).toEqual({ kind: 'hello' });
  });

  it.each([
    null,
    'bye',
    { ...show, lang: 'fr' },
    { ...show, index: NaN },
    { ...show, current: { ...stop, sources: [1] } },
    { ...show, next: {} },
    { kind: 'bye' },
  ])('are ignored where they are not: %j', (value) => {
    expect(parseFromStage(value)).toBeNull();
  });

  it('reach only the presentation they are meant for', () => {
    const key = { kind: 'key', session: '1', key: 'PageDown' };
    expect(parseFromSpeaker(key, '1')).toEqual(key);
    expect(parseFromSpeaker(key, '2')).toBeNull();
  });
});

it('the list of keys is as long in both languages', () => {
  expect(presentMessages.vi.keyList).toHaveLength(presentMessages.en.keyList.length);
});
