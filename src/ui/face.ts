let shown: Promise<void> | null = null;

/** Loads the web fonts and shows the page in them; resolves then, or when they cannot be had. Until then the fallback serves. */
export function showFace(): Promise<void> {
  return (shown ??= loadFonts());
}

async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  document.documentElement.dataset['face'] = 'whole';
}
