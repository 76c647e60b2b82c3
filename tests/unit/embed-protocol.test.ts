import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultState } from '../../src/rollout/app-state.ts';
import { embedStateOf, parseEmbedCommand } from '../../src/embed/embed-commands.ts';
import { embedMessageMark, parseEmbedHeight, readEmbedEventName } from '../../src/embed/embed-protocol.ts';
import { day } from './agreement-fixture.ts';

const set = { ...embedMessageMark, cmd: 'set' };

describe('parseEmbedCommand(data)', () => {
  it('reads every field of set', () => {
    expect(
      parseEmbedCommand({ ...set, date: '2014-09-15', province: 'VN-HP', lang: 'en', theme: 'auto' }),
    ).toEqual({
      cmd: 'set',
      patch: { day: day('2014-09-15'), selected: 'VN-HP', lang: 'en', theme: 'auto' },
    });
  });

  it('lets a province go with null', () => {
    expect(parseEmbedCommand({ ...set, province: null })).toEqual({ cmd: 'set', patch: { selected: null } });
  });

  it.each([
    { ...set, date: '2014-02-30' },
    { ...set, date: 16000, lang: ['vi'], theme: {}, province: NaN },
    { ...set, isPlaying: true, isEmbed: false, day: 1 },
    JSON.parse('{"type":"vnpt-map","v":1,"cmd":"set","__proto__":{"date":"2014-09-15"}}'),
    Object.assign(Object.create({ date: '2014-09-15' }), set),
  ])('takes nothing from %j', (data) => {
    expect(parseEmbedCommand(data)).toEqual({ cmd: 'set', patch: {} });
  });

  it.each([
    null,
    undefined,
    1,
    'set',
    [],
    {},
    JSON.stringify({ ...set, date: '2014-09-15' }),
    { ...set, v: 2 },
    { ...set, v: '1' },
    { ...set, type: 'VNPT-MAP' },
    { ...embedMessageMark, cmd: 'toString' },
    { ...embedMessageMark, cmd: '__proto__' },
    Object.create(set),
  ])('does not know %j', (data) => {
    expect(parseEmbedCommand(data)).toBeNull();
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseEmbedCommand(value);
        parseEmbedCommand({ ...set, date: value, province: value, lang: value, theme: value });
      }),
    );
  });

  it('is the inverse of embedStateOf', () => {
    const state = {
      ...defaultState('en'),
      day: day('2016-10-11'),
      selected: 'VN-05',
      theme: 'dark',
    } as const;
    const { date, province, lang, theme } = embedStateOf(state);
    expect(parseEmbedCommand({ ...set, date, province, lang, theme })).toEqual({
      cmd: 'set',
      patch: { day: state.day, selected: state.selected, lang: state.lang, theme: state.theme },
    });
  });
});

describe('parseEmbedHeight(data)', () => {
  const height = (value: unknown) =>
    parseEmbedHeight({ ...embedMessageMark, event: 'height', height: value });

  it('reads a height that can be', () => expect(height(560)).toBe(560));

  it.each([NaN, Infinity, -1, 0, 49, 5001, 1e9, '560', null, [560], { valueOf: () => 560 }])(
    'does not take %s',
    (value) => {
      expect(height(value)).toBeNull();
    },
  );
});

it('readEmbedEventName(data) knows the events there are', () => {
  expect(readEmbedEventName({ ...embedMessageMark, event: 'ready' })).toBe('ready');
  expect(readEmbedEventName({ ...embedMessageMark, event: 'click' })).toBeNull();
  expect(readEmbedEventName('ready')).toBeNull();
});
