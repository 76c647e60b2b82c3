import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRest } from '../../src/ui/rest.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('rest', () => {
  test('comes once nothing has stirred for as long as was said, and is told once', () => {
    const onRest = vi.fn();
    const rest = createRest(100, onRest);
    rest.stir();
    vi.advanceTimersByTime(60);
    rest.stir();
    vi.advanceTimersByTime(99);
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onRest).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(onRest).toHaveBeenCalledTimes(1);
  });

  test('takes one timer, however often something stirs', () => {
    const setTimer = vi.spyOn(globalThis, 'setTimeout');
    const rest = createRest(100, () => undefined);
    for (let i = 0; i < 50; i++) rest.stir();
    expect(setTimer).toHaveBeenCalledTimes(1);
  });

  test('can be waited for again, and no longer', () => {
    const onRest = vi.fn();
    const rest = createRest(100, onRest);
    rest.stir();
    rest.end();
    vi.runAllTimers();
    expect(onRest).not.toHaveBeenCalled();
    rest.stir();
    vi.runAllTimers();
    expect(onRest).toHaveBeenCalledTimes(1);
  });
});
