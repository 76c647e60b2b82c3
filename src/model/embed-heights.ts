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

/** The height, in px, that holds the embedded map at every width: for frames that no script resizes. */
export const embedFixedHeightPx = 700;
