import type { Agreement } from '../data/agreement.ts';
import type { Day } from '../data/day.ts';
import { foldName } from '../data/spelling.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatSourceDate } from '../words/date-words.ts';
import type { Lang } from '../data/lang.ts';
import { messages, type Messages } from '../words/messages.ts';
import type { Selection } from './selection.ts';
import { nextOrder, orderRows, type Order, type OrderedRow } from './table-order.ts';
import { agreementStateAt } from '../rollout/rollout.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { TableView } from './table-view.ts';
import type { View } from '../ui/view.ts';

/** What the rows of the table stand for. */
export interface TableToolsOptions {
  readonly agreements: readonly Agreement[];
  readonly selection: Selection;
  /** Where an open start begins. */
  readonly storyStart: Day;
  readonly table: TableView;
}

/** An agreement in the words of its row, by column and all together without diacritics. */
interface Row extends OrderedRow {
  readonly folded: string;
}

/** The order of the table, and which of its rows are shown. */
export interface TableTools extends View {
  sort(column: string): void;
}

/** Returns the tools of the table in *host*: its headers sort, a field and the filters of the page choose rows. */
export function createTableTools(
  host: HTMLElement,
  { agreements, selection, storyStart, table }: TableToolsOptions,
): TableTools {
  const label = html('label', { for: 'table-filter' });
  const field = html('input', { type: 'text', id: 'table-filter', autocomplete: 'off' });
  const count = html('p', { role: 'status' });
  const bar = html('div', { class: 'table-tools' }, label, field, count);
  host.querySelector('.pager, table')?.before(bar);
  let order: Order = { column: 'date', isDescending: false };
  let shown: AppState | null = null;
  let rows: readonly Row[] | null = null;

  /** Returns all rows in the words of *state*: those of many take a while, so they are kept while they hold. */
  function rowsIn(state: AppState): readonly Row[] {
    const words = messages[state.lang];
    rows ??= agreements.map((agreement) => {
      const { province, date, parties, areas } = table.wordsOf(agreement, state);
      const texts = {
        province: province.join(' '),
        date: date.join(' '),
        parties: parties.join(' '),
        areas: areas.join(' '),
        source: sourceText(agreement, words, state.lang),
      };
      return { agreement, texts, folded: foldName(Object.values(texts).join(' ')) };
    });
    return rows;
  }

  /** Adds to *row* what the map says of it on the day shown, which changes with each step. */
  function withState(row: Row, { day, lang }: AppState): Row {
    const said = messages[lang].agreementState[agreementStateAt(row.agreement, day, storyStart)];
    return { ...row, texts: { ...row.texts, state: said }, folded: `${row.folded} ${foldName(said)}` };
  }

  /** Returns whether what the map says of a row decides on its place, or on whether it is listed. */
  function isByState(): boolean {
    return order.column === 'state' || field.value !== '';
  }

  function hasChanged(from: Day, to: Day): boolean {
    return agreements.some(
      (agreement) =>
        agreementStateAt(agreement, from, storyStart) !== agreementStateAt(agreement, to, storyStart),
    );
  }

  function list(): void {
    if (!shown) return;
    const state = shown;
    const wanted = foldName(field.value);
    const isAsked = wanted !== '' || order.column !== 'date' || order.isDescending;
    const chosen = agreements.filter((agreement) => selection.hasAgreement(agreement, state));
    if (!isAsked) {
      show(chosen, state);
      return;
    }
    const ids = new Set(chosen);
    const found = rowsIn(state)
      .filter(({ agreement }) => ids.has(agreement))
      .map((row) => withState(row, state))
      .filter(({ folded }) => folded.includes(wanted));
    show(
      orderRows(found, order).map(({ agreement }) => agreement),
      state,
    );
  }

  function show(found: readonly Agreement[], { lang }: AppState): void {
    table.list(found);
    setText(count, toolMessages[lang].rows(found.length, agreements.length));
  }

  function writeOrder(): void {
    for (const header of host.querySelectorAll<HTMLElement>('[data-column]')) {
      if (header.dataset['column'] !== order.column) header.removeAttribute('aria-sort');
      else header.setAttribute('aria-sort', order.isDescending ? 'descending' : 'ascending');
    }
  }

  const undo = on(field, 'input', list);
  return {
    sort(column) {
      order = nextOrder(order, column);
      writeOrder();
      list();
    },
    update(state) {
      const before = shown;
      shown = state;
      const isNewLang = before?.lang !== state.lang;
      if (isNewLang) {
        setText(label, toolMessages[state.lang].tableFilter);
        rows = null;
        writeOrder();
      }
      const isNew = isNewLang || before.region !== state.region || before.area !== state.area;
      if (isNew || (isByState() && hasChanged(before.day, state.day))) list();
    },
    destroy() {
      undo();
      bar.remove();
    },
  };
}

/** Returns the words of a source as the table shows them. */
function sourceText(
  { source: { publisher, title, date, url } }: Agreement,
  words: Messages,
  lang: Lang,
): string {
  const when = date ? formatSourceDate(date, lang) : '';
  return [publisher, title, when, url ? '' : words.noAddress].filter(Boolean).join(' ');
}
