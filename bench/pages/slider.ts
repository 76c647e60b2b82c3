import signingsUrl from '../../data/signings.csv?url';
import topologyUrl from '../../data/vietnam-provinces.topo.json?url';

/** 2013-01-01, as whole days since 1970-01-01. */
export const firstDay = 15_706;

const parameters = new URLSearchParams(location.search);

/** Where the files are: those of this project, unless the address names others. */
export const files = {
  signings: parameters.get('data') ?? signingsUrl,
  topology: parameters.get('map') ?? topologyUrl,
} as const;

/** Fetches both files at once; returns their text. */
export async function fetchFiles(): Promise<readonly [string, string]> {
  const [signings, topology] = await Promise.all(
    [files.signings, files.topology].map(async (url) => (await fetch(url)).text()),
  );
  return [signings ?? '', topology ?? ''];
}

/** Calls *draw* with the day that the slider shows, now and whenever it moves, and marks the page as interactive. */
export function followSlider(draw: (day: number) => void): void {
  const slider = document.querySelector<HTMLInputElement>('#time');
  const output = document.querySelector('#date');
  if (!slider || !output) throw new Error('missing element: #time or #date');
  const show = () => {
    const day = firstDay + Number(slider.value);
    output.textContent = new Date(day * 86_400_000).toISOString().slice(0, 10);
    draw(day);
  };
  slider.addEventListener('input', show);
  show();
}
