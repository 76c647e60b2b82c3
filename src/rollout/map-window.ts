/** The strongest enlargement: Bắc Ninh then fills a phone. */
export const maxZoom = 16;

/** The regions of the country as `provinces.csv` names them, from north to south. */
export const regionIds = [
  'northern_uplands',
  'red_river',
  'central_coast',
  'highlands',
  'southeast',
  'mekong',
] as const;

/** A place on the ground and how strongly the map is enlarged around it. */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
  readonly k: number;
}

/** Returns the window `105.85,21.03,6` that shows *spot*: hundredths of degrees and tenths of strength. */
export function formatSpot({ longitude, latitude, k }: Spot): string {
  return `${rounded(longitude, 100)},${rounded(latitude, 100)},${rounded(k, 10)}`;
}

/** Returns the spot that *text* stands for, or null where it is none within the neighbourhood of the country. */
export function parseSpot(text: string): Spot | null {
  const match = /^(\d{2,3}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,6})?),(\d{1,2}(?:\.\d{1,3})?)$/.exec(text);
  if (!match) return null;
  const [longitude = NaN, latitude = NaN, k = NaN] = match.slice(1).map(Number);
  const isNear = longitude >= 95 && longitude <= 121 && latitude >= 4 && latitude <= 27;
  return isNear && k > 1 && k <= maxZoom ? { longitude, latitude, k } : null;
}

/**
 * Returns the window that *text* names, as the address writes it: the id of a region or a spot; null where it is
 * rubbish. The empty window is the whole country.
 */
export function parseMapWindow(text: string): string | null {
  if (regionIds.some((id) => id === text)) return text;
  const spot = parseSpot(text);
  return spot && formatSpot(spot);
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
