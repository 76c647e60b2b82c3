let shown: Promise<void> | null = null;

/**
 * Shows the page in its face once all of it is here, and resolves then, or when it cannot be had. Until then the
 * stand-ins serve: a face that is used before it is here costs a layout of the page more, and that amid the drawing of the map.
 */
export function showFace(): Promise<void> {
  return (shown ??= fetchFace());
}

async function fetchFace(): Promise<void> {
  const { dataset } = document.documentElement;
  const faces = dataset['face'] === 'here' ? [...document.fonts] : lateFaces();
  await Promise.allSettled(faces.map((face) => face.load()));
  for (const face of faces) document.fonts.add(face);
  // The page is laid out in its face here, and what waits for that with the next frame: together they were one long task.
  void document.body.offsetHeight;
  dataset['face'] ??= 'late';
}

/** Returns the faces that the styles of the page fetch, under the names by which it waits for them. */
function lateFaces(): FontFace[] {
  // The first are those of the page, which may read them wherever it is shown.
  return [...(document.styleSheets[0]?.cssRules ?? [])]
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map(
      ({ style }) =>
        (name: string) =>
          style.getPropertyValue(name),
    )
    .filter((valueOf) => valueOf('src').includes('woff2'))
    .map(
      (valueOf) =>
        new FontFace(`Late ${valueOf('font-family').replaceAll(/["']/g, '')}`, valueOf('src'), {
          weight: valueOf('font-weight'),
          unicodeRange: valueOf('unicode-range') || 'U+0-10FFFF',
        }),
    );
}
