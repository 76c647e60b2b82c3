import type { Province } from '../data/provinces.ts';
import type { AppState } from '../rollout/app-state.ts';
import { searchProvinces } from './province-search.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Where the provinces are sought, and whom the search tells. */
export interface SearchOptions {
  readonly provinces: readonly Province[];
  readonly onSelect: (id: string) => void;
}

/** Makes of *field* a combobox of provinces (WAI-ARIA APG: list autocomplete with manual selection). */
export function createSearchView(field: HTMLInputElement, { provinces, onSelect }: SearchOptions): View {
  const list = html('ul', { role: 'listbox', id: 'search-results', hidden: true });
  const status = html('p', { class: 'visually-hidden', role: 'status' });
  field.after(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-results',
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value);

  let shown: AppState | null = null;
  let found: readonly Province[] = [];
  let at = -1;

  function open(): void {
    if (!shown) return;
    const { lang } = shown;
    found = searchProvinces(provinces, field.value);
    list.replaceChildren(
      ...found.map(({ id, name }) =>
        html(
          'li',
          { role: 'option', id: `result-${id}`, 'data-result': id, 'aria-selected': 'false' },
          name[lang],
        ),
      ),
    );
    const words = toolMessages[lang].found(found.length);
    if (found.length === 0) list.append(html('li', { role: 'option', 'aria-disabled': 'true' }, words));
    setText(status, words);
    list.hidden = false;
    field.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-expanded', 'true');
    mark(-1);
  }

  function close(): void {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function mark(next: number): void {
    list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    at = next;
    const option = list.children[at];
    if (option && !list.hidden) {
      option.setAttribute('aria-selected', 'true');
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  }

  function choose(province: Province | undefined): void {
    if (!province || !shown) return;
    field.value = province.name[shown.lang];
    close();
    onSelect(province.id);
  }

  function onKey(event: KeyboardEvent): void {
    const isDown = event.key === 'ArrowDown';
    if (isDown || event.key === 'ArrowUp') {
      if (list.hidden) open();
      const count = found.length;
      if (count > 0) mark(isDown ? (at + 1) % count : (at <= 0 ? count : at) - 1);
    } else if (event.key === 'Enter') choose(found[at] ?? found[0]);
    else if (event.key === 'Escape') {
      if (list.hidden) field.value = '';
      close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  const undos = [
    on(field, 'input', open),
    on(field, 'click', open),
    on(field, 'blur', close),
    on(field, 'keydown', onKey),
    // The field keeps the focus while an option is pressed.
    on(list, 'pointerdown', (event) => event.preventDefault()),
    on(list, 'mousedown', (event) => event.preventDefault()),
    on(list, 'click', ({ target }) => {
      const id =
        target instanceof Element ? target.closest('[data-result]')?.getAttribute('data-result') : null;
      choose(found.find((province) => province.id === id));
    }),
  ];
  return {
    update(state) {
      const isNew = !shown;
      if (shown?.lang !== state.lang) list.setAttribute('aria-label', toolMessages[state.lang].results);
      shown = state;
      // What was typed before the search was there is answered now.
      if (isNew && field.value && document.activeElement === field) open();
    },
    destroy() {
      for (const undo of undos) undo();
      list.remove();
      status.remove();
    },
  };
}
