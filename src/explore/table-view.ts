import type { Agreement } from '../data/agreement.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatEdtfInWords } from '../words/date-words.ts';
import { messages, type Messages } from '../words/messages.ts';
import { panelMessages } from './panel-messages.ts';
import { agreementStateAt, type ProvinceState, type Rollout } from '../rollout/rollout.ts';
import { areaWords, partyWords, sourceWords } from '../ui/agreement-card.ts';
import { capitalised } from '../words/signing-words.ts';
import { agreementsLink } from './agreements-link.ts';
import { crowdMessages } from '../words/crowd-messages.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** The columns of the table, by which it can be sorted. */
export type Column = 'province' | 'date' | 'state' | 'parties' | 'areas' | 'source';

/** What the table lists, and whom it tells. */
export interface TableOptions {
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
  readonly onSort: (column: Column) => void;
  /** Whether a page of their own lists the agreements, too. */
  readonly hasPage: boolean;
}

/** How many rows a phone shows at first: table.css has the same number. */
const shownOnPhone = 8;

/** The table of agreements. */
export interface TableView extends View {
  /** Lists *agreements*, in their order, a hundred at a time. */
  list(agreements: readonly Agreement[]): void;
  /** Returns the words of the row of *agreement* as *state* has them, cell by cell. */
  wordsOf(agreement: Agreement, state: AppState): ReturnType<typeof cellWords>;
}

/** How many rows the table shows at once: more would make the page slow to draw and to step through. */
const mostRows = 100;

/** Returns the table of all agreements in *host*: the facts of the map for those who read rather than look. */
export function createTableView(
  host: HTMLElement,
  { rollout, nameOf, onSort, hasPage }: TableOptions,
): TableView {
  const title = html('h2', { id: 'table-title' });
  const caption = html('caption');
  // On a phone the rows are stacked: only the roles then still say that this is a table.
  const head = html('thead', { role: 'rowgroup' });
  const body = html('tbody', { role: 'rowgroup' });
  const table = html('table', { role: 'table' }, caption, head, body);
  const previous = html('button', { type: 'button', class: 'text-button' });
  const next = html('button', { type: 'button', class: 'text-button' });
  const range = html('p', { role: 'status' });
  const pager = html('div', { class: 'pager', hidden: true }, previous, range, next);
  // A phone shows the first rows until the reader asks for all (table.css).
  const all = html('button', { type: 'button', class: 'text-button table-all' });
  const foot = html('div', { class: 'table-foot' });
  host.append(title, pager, table, all, foot);

  let listed = rollout.agreements;
  let first = 0;
  let shown: AppState | null = null;
  function turnTo(row: number): void {
    first = row;
    if (!shown) return;
    writeRows(shown);
    writeStates(shown);
  }
  const undos = [
    on(previous, 'click', () => turnTo(first - mostRows)),
    on(next, 'click', () => turnTo(first + mostRows)),
    on(all, 'click', () => {
      host.classList.add('table-full');
      const hidden = body.rows[shownOnPhone]?.querySelector('th');
      hidden?.setAttribute('tabindex', '-1');
      hidden?.focus();
    }),
    on(head, 'click', ({ target }) => {
      const column = target instanceof Element ? target.closest('th')?.dataset['column'] : undefined;
      if (column) onSort(column as Column);
    }),
  ];

  let writtenLang: AppState['lang'] | null = null;
  let stateCells: { agreement: Agreement; cell: HTMLElement; written: ProvinceState | null }[] = [];

  function write(state: AppState): void {
    const words = messages[state.lang];
    setText(title, words.tableTitle);
    setText(caption, words.tableCaption);
    head.replaceChildren(headRow(columnsOf(words)));
    if (hasPage) foot.replaceChildren(agreementsLink(state.lang));
    writeRows(state);
  }

  function writeRows(state: AppState): void {
    const words = messages[state.lang];
    const columns = columnsOf(words);
    const td = (column: Column, ...children: (Node | string)[]) =>
      html('td', { role: 'cell', 'data-label': columns[column] }, ...children);
    writePager(state.lang);
    stateCells = listed
      .slice(first, first + mostRows)
      .map((agreement) => ({ agreement, cell: td('state'), written: null }));
    setText(all, panelMessages[state.lang].allRows(stateCells.length));
    body.replaceChildren(
      ...stateCells.map(({ agreement, cell }) => {
        const { province, date, parties, areas } = cellWords(agreement, state, nameOf);
        return html(
          'tr',
          { role: 'row', 'data-agreement': agreement.id },
          html('th', { role: 'rowheader', scope: 'row' }, ...province),
          td('date', ...cellNodes(date)),
          cell,
          td('parties', ...parties),
          td('areas', ...cellNodes(areas)),
          td('source', sourceWords(agreement, words, state.lang)),
        );
      }),
    );
  }

  function writePager(lang: AppState['lang']): void {
    const words = crowdMessages[lang];
    const all = listed.length;
    pager.hidden = all <= mostRows;
    if (pager.hidden) return;
    setText(previous, words.previousRows);
    setText(next, words.nextRows);
    setText(range, words.rowsShown(first + 1, Math.min(all, first + mostRows), all));
    previous.disabled = first === 0;
    next.disabled = first + mostRows >= all;
  }

  function writeStates(state: AppState): void {
    for (const entry of stateCells) {
      const said = agreementStateAt(entry.agreement, state.day, rollout.storyStart);
      if (entry.written === said) continue;
      entry.written = said;
      setText(entry.cell, messages[state.lang].agreementState[said]);
    }
  }

  return {
    wordsOf: (agreement, state) => cellWords(agreement, state, nameOf),
    list(agreements) {
      // The same rows stay, and with them the focus.
      if (
        first === 0 &&
        agreements.length === listed.length &&
        agreements.every((row, i) => row === listed[i])
      )
        return;
      listed = agreements;
      turnTo(0);
    },
    update(state) {
      shown = state;
      if (writtenLang !== state.lang) {
        writtenLang = state.lang;
        write(state);
      }
      writeStates(state);
    },
    destroy() {
      for (const undo of undos) undo();
      for (const node of [pager, title, table, all, foot]) node.remove();
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

/** Returns what the cells of *agreement* say in words; what is small in a cell follows what is large. */
function cellWords(
  agreement: Agreement,
  state: AppState,
  nameOf: TableOptions['nameOf'],
): Readonly<Record<Exclude<Column, 'state' | 'source'>, readonly string[]>> {
  const { provinceId, authority, signed, note } = agreement;
  const words = messages[state.lang];
  return {
    province: [provinceId === null ? authority[state.lang] : nameOf(provinceId, state)],
    date: [capitalised(formatEdtfInWords(signed, state.lang)), basisOf(agreement, words)],
    parties: [partyWords(agreement, state.lang)],
    areas: [capitalised(areaWords(agreement, words)), kindOf(agreement, words), note[state.lang]],
  };
}

function cellNodes([large = '', ...small]: readonly string[]): (Node | string)[] {
  return [large, ...small.filter(Boolean).map((text) => html('span', { class: 'cell-more' }, text))];
}

function basisOf({ dateBasis }: Agreement, words: Messages): string {
  return words.dateBasis[dateBasis] ?? '';
}

function kindOf({ kind, term }: Agreement, words: Messages): string {
  const years = term ? words.termValue(term.start, term.end) : '';
  return [words.kind[kind] ?? kind, years].filter(Boolean).join(', ');
}
