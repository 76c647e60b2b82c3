/** How many agreements a stretch of the time axis holds, as a bar, in px. */
export interface TimelineBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The year class it is coloured by: that of its first agreement. */
  readonly year: number;
  readonly count: number;
}

/** The width of a bar and the gap after it, in px. */
const barWidth = 5;
const gap = 1;

/** Returns bars over *bottom*, the highest *height* px, for *marks* by their ends; none where there are none. */
export function stackBars(
  marks: readonly { readonly x1: number; readonly year: number }[],
  bottom: number,
  height: number,
): TimelineBar[] {
  const bins = new Map<number, { count: number; year: number }>();
  for (const { x1, year } of marks) {
    const bin = Math.floor(x1 / (barWidth + gap));
    const known = bins.get(bin);
    if (known) {
      known.count++;
      known.year = Math.min(known.year, year);
    } else bins.set(bin, { count: 1, year });
  }
  const most = [...bins.values()].reduce((max, { count }) => Math.max(max, count), 1);
  return [...bins].map(([bin, { count, year }]) => {
    const barHeight = Math.max(1.5, (count / most) * height);
    return {
      x: bin * (barWidth + gap),
      y: bottom - barHeight,
      width: barWidth,
      height: barHeight,
      year,
      count,
    };
  });
}
