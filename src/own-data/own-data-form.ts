import type { Lang } from '../data/lang.ts';
import { ownDataMessages } from './own-data-messages.ts';
import { html, on } from '../ui/dom.ts';

/** Returns a form that takes a data file and, if wanted, a map; *onSubmit* hears of the files chosen. */
export function createOwnDataForm(lang: Lang, onSubmit: (files: File[]) => void): HTMLFormElement {
  const words = ownDataMessages[lang];
  const data = html('input', { type: 'file', name: 'data', accept: '.csv,.tsv,.txt,text/csv' });
  const map = html('input', { type: 'file', name: 'map', accept: '.json,.topojson,application/json' });
  const form = html(
    'form',
    { class: 'own-data-form', lang },
    html('label', {}, html('span', {}, words.dataLabel), data),
    html('label', {}, html('span', {}, words.mapLabel), map),
    html('button', { type: 'submit', class: 'text-button' }, words.submit),
  );
  on(form, 'submit', (event) => {
    event.preventDefault();
    onSubmit([...(data.files ?? []), ...(map.files ?? [])]);
  });
  return form;
}
