import { partsOf } from '../data/day.ts';
import { legendMessages } from './legend-messages.ts';
import { messages } from '../words/messages.ts';
import { storyMessages } from '../words/story-messages.ts';
import { html, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Returns the key to the map's signs in *host*: a colour a year, and the looks of possible and none. */
export function createLegendView(host: HTMLElement, { years }: { years: readonly number[] }): View {
  const yearsTitle = html('p', { class: 'legend-title' });
  const scale = html(
    'ul',
    { class: 'legend-years' },
    ...years.map((year) =>
      html(
        'li',
        {},
        html('span', { class: 'swatch', 'data-state': 'signed', 'data-class': year }),
        html('span', { class: 'century' }, String(year).slice(0, 2)),
        String(year).slice(2),
      ),
    ),
  );
  const possible = html('span');
  const none = html('span');
  const department = html('span');
  const states = html(
    'ul',
    { class: 'legend-states' },
    html('li', {}, html('span', { class: 'swatch', 'data-state': 'possible' }), possible),
    html('li', {}, html('span', { class: 'swatch swatch-department', 'data-class': 2019 }), department),
    html('li', {}, html('span', { class: 'swatch', 'data-state': 'none' }), none),
  );
  const legend = html('section', { class: 'legend' }, yearsTitle, scale, states);
  host.append(legend);
  let written = '';

  return {
    update({ lang, mode, day }) {
      const { year } = partsOf(day);
      const key = `${lang} ${mode === 'year' ? year : mode}`;
      if (key === written) return;
      written = key;
      const words = messages[lang];
      const yearWords = storyMessages[lang];
      const said = mode === 'year' ? yearWords.yearState(year) : words.state;
      setText(yearsTitle, mode === 'year' ? yearWords.yearLegend(year) : words.legendYears);
      setText(possible, said.possible);
      setText(none, said.none);
      legend.setAttribute('aria-label', words.legend);
      setText(department, legendMessages[lang].department);
    },
    destroy() {
      legend.remove();
    },
  };
}
