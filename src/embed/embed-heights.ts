/** How high the embedded map is, by the width of its frame: its layout keeps these heights, whatever the data. */
export const embedHeights = [
  { fromWidthPx: 900, heightPx: 600 },
  { fromWidthPx: 600, heightPx: 560 },
  { fromWidthPx: 0, heightPx: 700 },
] as const;

/** Returns the height, in px, of the embedded map in a frame *widthPx* wide. */
export function embedHeightFor(widthPx: number): number {
  return (embedHeights.find(({ fromWidthPx }) => widthPx >= fromWidthPx) ?? embedHeights[2]).heightPx;
}

/**
 * Returns the same heights as one CSS length, for the padding of a box: there, per cent are those of the width
 * around it. A box so padded has the right height at every width, before any script and without one.
 */
export function embedHeightCss(): string {
  const [wide, medium, narrow] = embedHeights;
  const below = `(${medium.fromWidthPx}px - 100%)*999`;
  const above = `(100% - ${wide.fromWidthPx - 1}px)*999`;
  return `max(${medium.heightPx}px,min(${narrow.heightPx}px,${below}),min(${wide.heightPx}px,${above}))`;
}

/** The height, in px, that holds the embedded map at every width: for frames that no script resizes. */
export const embedFixedHeightPx = 700;
