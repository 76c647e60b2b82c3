import type { Agreement } from '../data/agreement.ts';
import type { AppState } from '../rollout/app-state.ts';
import { mapMessages } from '../map/map-messages.ts';
import { messages } from '../words/messages.ts';
import type { Filter, Selection } from './selection.ts';
import { capitalised } from '../words/signing-words.ts';
import type { Mark } from '../timeline/timeline-layout.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What can be filtered by what, and whom the filters tell. */
export interface FilterOptions {
  readonly agreements: readonly Agreement[];
  readonly regions: readonly string[];
  /** The provinces that the map draws. */
  readonly provinceIds: readonly string[];
  readonly selection: Selection;
  readonly dimMap: (isIn: (id: string) => boolean) => void;
  readonly onFilter: (filter: Partial<Filter>) => void;
}

/** The filters by region and by area of cooperation. */
export interface FilterView extends View {
  toggle(): void;
  /** Takes over where the marks of the timeline have been drawn anew. */
  drawn(marks: readonly Mark[]): void;
}

/** Returns the filters in *host*: they dim on the map and on the timeline whatever does not stand out. */
export function createFilterView(host: HTMLElement, options: FilterOptions): FilterView {
  const { agreements, regions, selection, onFilter } = options;
  const areas = [...new Set(agreements.flatMap((agreement) => agreement.areas))].sort();
  const region = picker('filter-region', regions, (value) => onFilter({ region: value }));
  const area = picker('filter-area', areas, (value) => onFilter({ area: value }));
  const summary = html('p', { class: 'filter-summary', role: 'status' });
  const clear = html('button', { type: 'button', class: 'text-button' });
  const box = html(
    'div',
    { class: 'filters', id: 'filters', hidden: true },
    ...region.nodes,
    ...area.nodes,
    summary,
    clear,
  );
  host.append(box);
  const toggleButton = host.querySelector('.filter-toggle');
  toggleButton?.setAttribute('aria-controls', 'filters');
  const undo = on(clear, 'click', () => {
    onFilter({ region: null, area: null });
    region.select.focus();
  });
  let marks: readonly Mark[] = [];
  let shown: AppState | null = null;
  let isShown = false;

  function open(isOpen: boolean): void {
    isShown = isOpen;
    box.hidden = !isOpen;
    toggleButton?.setAttribute('aria-expanded', String(isOpen));
  }

  /** Goes by the marks that are drawn, few however many agreements there are. */
  function dimMarks(): void {
    if (!shown) return;
    const filter = shown;
    for (const { agreement } of marks)
      document
        .querySelector(`[data-mark="${CSS.escape(agreement.id)}"]`)
        ?.classList.toggle('dimmed', !selection.hasAgreement(agreement, filter));
  }

  function apply(state: AppState): void {
    const isOn = state.region !== null || state.area !== null;
    const isIn = (id: string) => selection.hasProvince(id, state);
    options.dimMap(isIn);
    dimMarks();
    if (isOn && !isShown) open(true);
    const matching = agreements.filter((agreement) => selection.hasAgreement(agreement, state)).length;
    const found = options.provinceIds.filter(isIn).length;
    setText(summary, isOn ? toolMessages[state.lang].filtered(found, matching) : '');
    clear.hidden = !isOn;
  }

  return {
    drawn(drawn) {
      marks = drawn;
      dimMarks();
    },
    toggle() {
      open(!isShown);
      if (isShown) region.select.focus();
    },
    update(state) {
      const before = shown;
      shown = state;
      const isNewLang = before?.lang !== state.lang;
      if (isNewLang) {
        const words = toolMessages[state.lang];
        const regionNames: Readonly<Record<string, string>> = mapMessages[state.lang].regions;
        region.write(words.regionLabel, words.all, (value) => regionNames[value] ?? value);
        area.write(words.areaLabel, words.all, (value) =>
          capitalised(messages[state.lang].area[value] ?? value),
        );
        setText(clear, words.clear);
      }
      if (!isNewLang && before.region === state.region && before.area === state.area) return;
      region.select.value = state.region ?? '';
      area.select.value = state.area ?? '';
      apply(state);
    },
    destroy() {
      undo();
      box.remove();
    },
  };
}

/** Returns a labelled choice among *values* or all of them, which is null. */
function picker(
  id: string,
  values: readonly string[],
  onPick: (value: string | null) => void,
): {
  nodes: Node[];
  select: HTMLSelectElement;
  write: (label: string, all: string, nameOf: (value: string) => string) => void;
} {
  const label = html('label', { for: id });
  const select = html('select', { id }, ...['', ...values].map((value) => html('option', { value })));
  select.addEventListener('change', () => onPick(select.value || null));
  return {
    nodes: [label, select],
    select,
    write(name, all, nameOf) {
      setText(label, name);
      for (const option of select.options) setText(option, option.value ? nameOf(option.value) : all);
    },
  };
}
