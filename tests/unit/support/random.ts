/** Throws the same dice for the same seed. */
export interface Random {
  /** Returns a whole number from 0 up to but not including *limit*. */
  below(limit: number): number;
  /** Returns one of *items*. */
  pick<T>(items: readonly T[]): T;
}

/** Returns dice that throw the same for the same *seed*: a linear congruential generator with 32 bits. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('missing items: []');
      return item;
    },
  };
}
