import type { Agreement } from '../data/agreements.ts';
import type { AppState } from '../model/app-state.ts';
import { formatEdtfInWords } from '../model/date-words.ts';
import { messages, type Messages } from '../model/messages.ts';
import { agreementStateAt, type ProvinceState, type Rollout } from '../model/rollout.ts';
import { areaWords, partyWords, sourceWords } from './agreement-card.ts';
import { capitalised } from '../model/signing-words.ts';
import { crowdMessages } from '../model/crowd-messages.ts';
import { html, on, setText } from './dom.ts';
import type { View } from './view.ts';

/** What the table lists. */
export interface TableOptions {
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
}

/** How many rows the table shows at once: more would make the page slow to draw and to step through. */
const mostRows = 100;

/** Returns the table of all agreements in *host*: the facts of the map for those who read rather than look. */
export function createTableView(host: HTMLElement, { rollout, nameOf }: TableOptions): View {
  const title = html('h2', { id: 'table-title' });
  const caption = html('caption');
  const head = html('thead');
  const body = html('tbody');
  const scroller = html(
    'div',
    { class: 'table-scroller', tabindex: 0, role: 'region', 'aria-labelledby': 'table-title' },
    html('table', {}, caption, head, body),
  );
  const previous = html('button', { type: 'button', class: 'text-button' });
  const next = html('button', { type: 'button', class: 'text-button' });
  const range = html('p', { role: 'status' });
  const isLong = rollout.agreements.length > mostRows;
  const pager = html('div', { class: 'pager', hidden: !isLong }, previous, range, next);
  host.append(title, pager, scroller);

  let first = 0;
  let shown: AppState | null = null;
  function turn(by: -1 | 1): void {
    first += by * mostRows;
    if (!shown) return;
    write(shown);
    writeStates(shown);
  }
  const undos = [on(previous, 'click', () => turn(-1)), on(next, 'click', () => turn(1))];

  let writtenLang: AppState['lang'] | null = null;
  let stateCells: { agreement: Agreement; cell: HTMLElement; written: ProvinceState | null }[] = [];

  function write(state: AppState): void {
    const words = messages[state.lang];
    setText(title, words.tableTitle);
    setText(caption, words.tableCaption);
    head.replaceChildren(headRow(words));
    const agreements = rollout.agreements.slice(first, first + mostRows);
    if (isLong) writePager(state.lang);
    stateCells = agreements.map((agreement) => ({ agreement, cell: html('td'), written: null }));
    body.replaceChildren(
      ...stateCells.map(({ agreement, cell }) => {
        const place =
          agreement.provinceId === null
            ? agreement.authority[state.lang]
            : nameOf(agreement.provinceId, state);
        return html(
          'tr',
          { 'data-agreement': agreement.id },
          html('th', { scope: 'row' }, place),
          html('td', {}, capitalised(formatEdtfInWords(agreement.signed, state.lang))),
          cell,
          html('td', {}, partyWords(agreement, state.lang)),
          html('td', {}, capitalised(areaWords(agreement, words))),
          html('td', {}, sourceWords(agreement, words, state.lang)),
        );
      }),
    );
  }

  function writePager(lang: AppState['lang']): void {
    const words = crowdMessages[lang];
    const all = rollout.agreements.length;
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
      entry.cell.textContent = messages[state.lang].agreementState[said];
    }
  }

  return {
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
      pager.remove();
      title.remove();
      scroller.remove();
    },
  };
}

function headRow(words: Messages): HTMLTableRowElement {
  const names = [
    words.columnProvince,
    words.columnDate,
    words.columnState,
    words.columnParties,
    words.columnAreas,
    words.columnSource,
  ];
  return html('tr', {}, ...names.map((name) => html('th', { scope: 'col' }, name)));
}
