import type { FileSource, Refusal } from './protocol.ts';

/** The files a story is told from. */
export interface Sources {
  readonly data: FileSource;
  /** Null where the page's own map is to be used. */
  readonly map: FileSource | null;
}

/** Returns what the address and the history ask for: `own`, the addresses of files, or files the reader gave. */
export function locationOf(): string {
  const parameters = new URLSearchParams(location.search);
  const data = parameters.get('data');
  const map = parameters.get('map');
  if (data !== null || map !== null) return `address ${data ?? ''} ${map ?? ''}`;
  const state: unknown = history.state;
  return typeof state === 'string' && state.startsWith('file ') ? state : 'own';
}

/**
 * Returns the files that the parameters `data` and `map` of the address name, or why they are not opened.
 * Without `data` it is *ownData*, the address of the page's own.
 */
export function addressedSources(ownData: string): Sources | Refusal {
  const parameters = new URLSearchParams(location.search);
  const data = fetchable(parameters.get('data') ?? ownData);
  const map = parameters.has('map') ? fetchable(parameters.get('map') ?? '') : null;
  if ('kind' in data) return data;
  if (map && 'kind' in map) return map;
  return { data, map };
}

function fetchable(address: string): FileSource | Refusal {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (!address || !url || !/^https?:$/.test(url.protocol)) return { kind: 'address-invalid', name: address };
  const file = url.pathname.split('/').at(-1);
  return { name: file ? decoded(file) : url.host, url: url.href };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % in a file's name: it is shown as it stands.
    return text;
  }
}

/** Returns which of *files* is the data and which the map; null where there is none. */
export function sourcesOfFiles(files: readonly File[]): {
  readonly data: FileSource | null;
  readonly map: FileSource | null;
} {
  const isMap = ({ name, type }: File) => /\.(geo|topo)?json$/i.test(name) || type.includes('json');
  const sourceOf = (file: File | undefined) => (file ? { name: file.name, blob: file } : null);
  return {
    data: sourceOf(files.find((file) => !isMap(file))),
    map: sourceOf(files.find(isMap)),
  };
}

/** Returns *search* without the files, the day and the place of a story: they mean nothing for another. */
export function withoutStory(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['data', 'map', 't', 'province', 'play', 'chapter', 'region', 'area', 'view'])
    parameters.delete(name);
  return String(parameters);
}

/** Writes *search* into the address and *state* into its entry of the history. */
export function writeAddress(
  change: 'pushState' | 'replaceState',
  search: string,
  state: string | null,
): void {
  const query = search.replace(/^\?/, '');
  try {
    history[change](state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  } catch {
    // Files and sandboxed frames may refuse: the page works all the same.
  }
}
