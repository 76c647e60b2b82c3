/** Returns how many of *sorted*, numbers in ascending order, are at most *value*: where it would be put behind its equals. */
export function bisectRight(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
