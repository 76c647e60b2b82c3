import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createScrubPace } from '../../src/timeline/scrub-pace.ts';
import { defaultState } from '../../src/rollout/app-state.ts';

const state = defaultState('en');
const on = (day: number, isPlaying = false) => ({ ...state, day, isPlaying });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function pace() {
  const onRest = vi.fn();
  const made = createScrubPace(onRest);
  made.note(on(state.day), 0);
  return { onRest, ...made };
}

describe('the pace of a scrubber', () => {
  test('is swift from the second step on, where that comes soon', () => {
    const { note, isSwift } = pace();
    note(on(1), 1000);
    expect(isSwift()).toBe(false);
    note(on(2), 1016);
    expect(isSwift()).toBe(true);
    note(on(3), 1116);
    expect(isSwift()).toBe(false);
  });

  test('is not swift while the story plays', () => {
    const { note, isSwift } = pace();
    note(on(1, true), 1000);
    note(on(2, true), 1016);
    expect(isSwift()).toBe(false);
  });

  test('is over once no step has followed, and that is told once', () => {
    const { note, isSwift, onRest } = pace();
    for (const [i, ms] of [1000, 1016, 1032].entries()) note(on(i + 1), ms);
    vi.advanceTimersByTime(99);
    expect(isSwift()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(isSwift()).toBe(false);
    vi.runAllTimers();
    expect(onRest).toHaveBeenCalledTimes(1);
  });

  test('tells of no rest after a single step, nor of one that is cut short', () => {
    const { note, destroy, onRest } = pace();
    note(on(1), 1000);
    vi.runAllTimers();
    note(on(2), 2000);
    note(on(3), 2016);
    destroy();
    vi.runAllTimers();
    expect(onRest).not.toHaveBeenCalled();
  });
});
