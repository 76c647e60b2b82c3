import type { Agreement } from '../data/agreements.ts';
import type { AppState } from '../model/app-state.ts';
import { formatEdtfInWords } from '../model/date-words.ts';
import { messages, type Messages } from '../model/messages.ts';
import { panelMessages } from '../model/panel-messages.ts';
import { agreementStateAt, type ProvinceState, type Rollout } from '../model/rollout.ts';
import { areaWords, partyWords, sourceWords } from './agreement-card.ts';
import { capitalised } from '../model/signing-words.ts';
import { html, on, setText } from './dom.ts';
import type { View } from './view.ts';

/** The columns of the table, by which it can be sorted. */
export type Column = 'province' | 'date' | 'state' | 'parties' | 'areas' | 'source';

/** What the table lists, and whom it tells. */
export interface TableOptions {
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
  readonly onSort: (column: Column) => void;
}

/** How many rows a phone shows at first: table.css has the same number. */
const shownOnPhone = 8;

/** Returns the table of all agreements in *host*: the facts of the map for those who read rather than look. */
export function createTableView(host: HTMLElement, { rollout, nameOf, onSort }: TableOptions): View {
  const title = html('h2', { id: 'table-title' });
  const caption = html('caption');
  // On a phone the rows are stacked: only the roles then still say that this is a table.
  const head = html('thead', { role: 'rowgroup' });
  const body = html('tbody', { role: 'rowgroup' });
  const table = html('table', { role: 'table' }, caption, head, body);
  // A phone shows the first rows until the reader asks for all (table.css).
  const all = html('button', { type: 'button', class: 'text-button table-all' });
  host.append(title, table, all);
  const undoAll = on(all, 'click', () => {
    host.classList.add('table-full');
    const next = body.querySelectorAll<HTMLElement>('tr:not([hidden]) > th')[shownOnPhone];
    next?.setAttribute('tabindex', '-1');
    next?.focus();
  });
  const undo = on(head, 'click', ({ target }) => {
    const column = target instanceof Element ? target.closest('th')?.dataset['column'] : undefined;
    if (column) onSort(column as Column);
  });

  let writtenLang: AppState['lang'] | null = null;
  let stateCells: { agreement: Agreement; cell: HTMLElement; written: ProvinceState | null }[] = [];

  function write(state: AppState): void {
    const words = messages[state.lang];
    setText(title, words.tableTitle);
    setText(caption, words.tableCaption);
    setText(all, panelMessages[state.lang].allRows(rollout.agreements.length));
    const columns = columnsOf(words);
    head.replaceChildren(headRow(columns));
    const td = (column: Column, ...children: (Node | string)[]) =>
      html('td', { role: 'cell', 'data-label': columns[column] }, ...children);
    stateCells = rollout.agreements.map((agreement) => ({ agreement, cell: td('state'), written: null }));
    body.replaceChildren(
      ...stateCells.map(({ agreement, cell }) => {
        const place =
          agreement.provinceId === null
            ? agreement.authority[state.lang]
            : nameOf(agreement.provinceId, state);
        return html(
          'tr',
          { role: 'row', 'data-agreement': agreement.id },
          html('th', { role: 'rowheader', scope: 'row' }, place),
          td(
            'date',
            capitalised(formatEdtfInWords(agreement.signed, state.lang)),
            ...small(basisOf(agreement, words)),
          ),
          cell,
          td('parties', partyWords(agreement, state.lang)),
          td(
            'areas',
            capitalised(areaWords(agreement, words)),
            ...small(kindOf(agreement, words)),
            ...small(agreement.note[state.lang]),
          ),
          td('source', sourceWords(agreement, words, state.lang)),
        );
      }),
    );
  }

  return {
    update(state) {
      if (writtenLang !== state.lang) {
        writtenLang = state.lang;
        write(state);
      }
      for (const entry of stateCells) {
        const said = agreementStateAt(entry.agreement, state.day, rollout.storyStart);
        if (entry.written === said) continue;
        entry.written = said;
        entry.cell.textContent = messages[state.lang].agreementState[said];
      }
    },
    destroy() {
      undo();
      undoAll();
      for (const node of [title, table, all]) node.remove();
    },
  };
}

function columnsOf(words: Messages): Readonly<Record<Column, string>> {
  return {
    province: words.columnProvince,
    date: words.columnDate,
    state: words.columnState,
    parties: words.columnParties,
    areas: words.columnAreas,
    source: words.columnSource,
  };
}

/** Returns the header: each name is a button, and the rows come in the order of time. */
function headRow(columns: Readonly<Record<Column, string>>): HTMLTableRowElement {
  return html(
    'tr',
    { role: 'row' },
    ...Object.entries(columns).map(([column, name]) =>
      html(
        'th',
        {
          role: 'columnheader',
          scope: 'col',
          'data-column': column,
          'aria-sort': column === 'date' ? 'ascending' : null,
        },
        html('button', { type: 'button' }, name),
      ),
    ),
  );
}

function basisOf({ dateBasis }: Agreement, words: Messages): string {
  return words.dateBasis[dateBasis] ?? '';
}

function kindOf({ kind, term }: Agreement, words: Messages): string {
  const years = term ? words.termValue(term.start, term.end) : '';
  return [words.kind[kind] ?? kind, years].filter(Boolean).join(', ');
}

function small(text: string): Node[] {
  return text ? [html('span', { class: 'cell-more' }, text)] : [];
}
