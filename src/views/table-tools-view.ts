import type { Agreement } from '../data/agreements.ts';
import { foldName } from '../data/spelling.ts';
import type { AppState } from '../model/app-state.ts';
import type { Selection } from '../model/selection.ts';
import { nextOrder, orderRows, type Order } from '../model/table-order.ts';
import { toolMessages } from '../model/tool-messages.ts';
import { html, on, setText } from './dom.ts';
import type { View } from './view.ts';

/** What the rows of the table stand for. */
export interface TableToolsOptions {
  readonly agreements: readonly Agreement[];
  readonly selection: Selection;
}

/** The order of the table, and which of its rows are shown. */
export interface TableTools extends View {
  sort(column: string): void;
}

/** Returns the tools of the table in *host*: its headers sort, a field and the filters of the page choose rows. */
export function createTableTools(
  host: HTMLElement,
  { agreements, selection }: TableToolsOptions,
): TableTools {
  const label = html('label', { for: 'table-filter' });
  const field = html('input', { type: 'text', id: 'table-filter', autocomplete: 'off' });
  const count = html('p', { role: 'status' });
  const bar = html('div', { class: 'table-tools' }, label, field, count);
  const table = host.querySelector('table');
  const body = host.querySelector('tbody');
  if (!table || !body) throw new Error('missing table: agreements');
  table.before(bar);
  let order: Order = { column: 'date', isDescending: false };
  let shown: AppState | null = null;

  function rows(): { row: HTMLTableRowElement; agreement: Agreement; texts: Record<string, string> }[] {
    return [...(body?.rows ?? [])].flatMap((row) => {
      const agreement = agreements.find(({ id }) => id === row.dataset['agreement']);
      const columns = [...host.querySelectorAll<HTMLElement>('[data-column]')].map(
        ({ dataset }) => dataset['column'],
      );
      const texts = Object.fromEntries(
        columns.map((column, i) => [column ?? '', row.cells[i]?.textContent ?? '']),
      );
      return agreement ? [{ row, agreement, texts }] : [];
    });
  }

  function arrange(): void {
    body?.append(...orderRows(rows(), order).map(({ row }) => row));
    for (const header of host.querySelectorAll<HTMLElement>('[data-column]')) {
      if (header.dataset['column'] !== order.column) header.removeAttribute('aria-sort');
      else header.setAttribute('aria-sort', order.isDescending ? 'descending' : 'ascending');
    }
  }

  function choose(): void {
    if (!shown) return;
    const state = shown;
    const wanted = foldName(field.value);
    const all = rows();
    for (const { row, agreement } of all) {
      const isIn = selection.hasAgreement(agreement, state) && foldName(row.textContent).includes(wanted);
      row.hidden = !isIn;
    }
    const visible = all.filter(({ row }) => !row.hidden).length;
    setText(count, toolMessages[state.lang].rows(visible, all.length));
  }

  const undo = on(field, 'input', choose);
  return {
    sort(column) {
      order = nextOrder(order, column);
      arrange();
    },
    update(state) {
      const before = shown;
      shown = state;
      const isNewLang = before?.lang !== state.lang;
      if (isNewLang) {
        setText(label, toolMessages[state.lang].tableFilter);
        arrange();
      }
      if (isNewLang || before.region !== state.region || before.area !== state.area) choose();
    },
    destroy() {
      undo();
      bar.remove();
    },
  };
}
