import type { Agreement } from '../data/agreements.ts';
import type { AppState } from '../model/app-state.ts';
import { formatEdtfInWords } from '../model/date-words.ts';
import { messages, type Messages } from '../model/messages.ts';
import { agreementStateAt, type ProvinceState, type Rollout } from '../model/rollout.ts';
import { areaWords, partyWords, sourceWords } from './agreement-card.ts';
import { capitalised } from '../model/signing-words.ts';
import { html, setText } from './dom.ts';
import type { View } from './view.ts';

/** What the table lists. */
export interface TableOptions {
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
}

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
  host.append(title, scroller);

  let writtenLang: AppState['lang'] | null = null;
  let stateCells: { agreement: Agreement; cell: HTMLElement; written: ProvinceState | null }[] = [];

  function write(state: AppState): void {
    const words = messages[state.lang];
    setText(title, words.tableTitle);
    setText(caption, words.tableCaption);
    head.replaceChildren(headRow(words));
    stateCells = rollout.agreements.map((agreement) => ({ agreement, cell: html('td'), written: null }));
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
