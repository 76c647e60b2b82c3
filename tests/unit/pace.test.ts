import { describe, expect, it } from 'vitest';
import { createEventPace, createPace, dwellMs, playbackMs } from '../../src/rollout/pace.ts';
import { createPlayer } from '../../src/rollout/player.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { day } from './agreement-fixture.ts';

const signings = ['2013-12-18', '2014-09-04', '2014-09-09', '2014-09-11', '2014-09-13', '2014-09-15'].map(
  day,
);

describe('createPace(signingDays)', () => {
  const pace = createPace(signings);

  it('begins with the first day and ends with the last after half a minute', () => {
    expect(pace.dayAt(0)).toBe(firstDay);
    expect(pace.dayAt(pace.durationMs)).toBe(lastDay);
    expect(pace.durationMs).toBe(playbackMs);
    expect(pace.dayAt(pace.durationMs - 20)).toBeLessThan(lastDay);
  });

  it('never goes back', () => {
    const days = Array.from({ length: 3001 }, (_, i) => pace.dayAt(i * 10));
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('rests on each day of signing', () => {
    for (const signing of signings) {
      const from = pace.msAt(signing);
      expect(pace.dayAt(from + 0.001)).toBe(signing);
      expect(pace.dayAt(from + dwellMs - 1)).toBe(signing);
    }
  });

  it('finds every day again from its time', () => {
    for (let d = firstDay; d <= lastDay; d += 1) expect(pace.dayAt(pace.msAt(d) + 1e-6)).toBe(d);
  });

  it('crosses the window evenly where nothing is signed', () => {
    expect(createPace([]).dayAt(playbackMs / 2)).toBe(Math.floor((firstDay + lastDay) / 2));
  });

  it('rests less where signings are many, so that the whole takes no longer', () => {
    const many = Array.from({ length: 500 }, (_, i) => firstDay + i * 5);
    const crowded = createPace(many);
    expect(crowded.durationMs).toBe(playbackMs);
    expect(crowded.dayAt(playbackMs)).toBe(lastDay);
    expect(crowded.msAt(lastDay)).toBeLessThanOrEqual(playbackMs);
  });
});

describe('createEventPace(signingDays)', () => {
  const pace = createEventPace(signings);
  const stepMs = playbackMs / (signings.length + 1);

  it('goes from signing to signing, each for as long as the others', () => {
    const shown = [0, ...signings.keys()].map((_, i) => pace.dayAt((i + 0.5) * stepMs));
    expect(shown).toEqual([firstDay, ...signings]);
    expect(pace.dayAt(playbackMs)).toBe(lastDay);
  });

  it('goes on from a day with the signing last before it', () => {
    expect(pace.dayAt(pace.msAt(day('2014-09-10')))).toBe(day('2014-09-09'));
    expect(pace.dayAt(pace.msAt(firstDay))).toBe(firstDay);
    for (const signing of signings) expect(pace.dayAt(pace.msAt(signing))).toBe(signing);
  });
});

describe('createPlayer(pace)', () => {
  const pace = createPace(signings);

  it('starts at the first day when it stands on the last', () => {
    expect(createPlayer(pace).start(lastDay)).toBe(firstDay);
  });

  it('goes on from where it is put', () => {
    const player = createPlayer(pace);
    player.seek(day('2016-03-01'));
    expect(player.advance(0.001, 1, false).day).toBe(day('2016-03-01'));
  });

  it('goes twice as far at double speed', () => {
    const slow = createPlayer(pace);
    const fast = createPlayer(pace);
    slow.start(firstDay);
    fast.start(firstDay);
    expect(fast.advance(400, 2, false).day).toBe(slow.advance(800, 1, false).day);
  });

  it('is over at the end, and a loop begins again', () => {
    const player = createPlayer(pace);
    player.start(day('2019-12-01'));
    expect(player.advance(60_000, 1, true)).toEqual({ day: firstDay, isOver: false });
    expect(player.advance(60_000, 1, false)).toEqual({ day: lastDay, isOver: true });
  });
});
