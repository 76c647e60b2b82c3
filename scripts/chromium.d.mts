/** See chromium.mjs. */
export function ensureChromium(): string;
