import type { Problem } from '../data/problem.ts';
import type { RegionChoice, RegionObject } from './regions.ts';
import type { Correction } from './signings-table.ts';
import type { Lang } from '../data/lang.ts';
import { ownDataMessages, type OwnDataMessages } from './own-data-messages.ts';
import { formatProblem, formatProblemPlace } from '../words/problem-text.ts';
import { html, on } from '../ui/dom.ts';

/** What is said of a reader's own data while they are shown. */
export interface OwnDataReport {
  readonly dataName: string;
  /** Null where the page's own map is shown. */
  readonly mapName: string | null;
  /** The host the data were fetched from; null where they are the reader's files. */
  readonly host: string | null;
  readonly rowCount: number;
  readonly shownCount: number;
  readonly outsideCount: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly isTruncated: boolean;
  readonly problemCount: number;
  readonly problems: readonly {
    readonly problem: Problem;
    readonly count: number;
    readonly corrections: readonly Correction[];
  }[];
  readonly objects: readonly RegionObject[];
  readonly choice: RegionChoice | null;
}

/** Whom the report tells. */
export interface OwnDataActions {
  readonly onBack: () => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly onDownload: (what: 'data' | 'problems') => void;
  readonly onChoose: (choice: RegionChoice) => void;
}

/** Writes *report* into *host*, in place of what was there: whose data these are, how they stand, and what can be done. */
export function writeOwnDataReport(
  host: HTMLElement,
  report: OwnDataReport,
  lang: Lang,
  actions: OwnDataActions,
): void {
  const words = ownDataMessages[lang];
  const { dataName, mapName, rowCount, shownCount, outsideCount, firstYear, lastYear } = report;
  host.setAttribute('aria-label', words.region);
  host.replaceChildren(
    html(
      'p',
      {},
      words.shown,
      html('strong', {}, dataName),
      ...(mapName === null ? [] : [words.andMap, html('strong', {}, mapName)]),
      '. ',
    ),
    html('p', { class: 'own-data-sum' }, words.sum(rowCount, shownCount, rowCount - shownCount)),
    ...(outsideCount > 0 ? [html('p', {}, words.outside(outsideCount, firstYear, lastYear))] : []),
    ...(report.isTruncated ? [html('p', {}, words.truncated(rowCount))] : []),
    html('div', { class: 'own-data-buttons' }, button(words.back, actions.onBack)),
    details(report, lang, actions),
  );
}

/** On a phone the map comes first: what can be done with the files is folded away there. */
function details(report: OwnDataReport, lang: Lang, actions: OwnDataActions): HTMLElement {
  const words = ownDataMessages[lang];
  const { problemCount } = report;
  return html(
    'details',
    { class: 'own-data-details', open: matchMedia('(width >= 900px)').matches },
    html('summary', {}, problemCount > 0 ? words.problems(problemCount) : words.more),
    ...problemList(report, words, lang, actions),
    downloads(report, words, actions),
    ...choices(report, words, actions),
    html('p', { class: 'own-data-privacy' }, privacy(report, words)),
  );
}

function privacy({ host }: OwnDataReport, words: OwnDataMessages): string {
  return host === null ? words.sentNowhere : words.fetchedFrom(host);
}

function downloads(
  { isTruncated, problemCount }: OwnDataReport,
  words: OwnDataMessages,
  { onDownload }: OwnDataActions,
): HTMLElement {
  return html(
    'div',
    { class: 'own-data-buttons' },
    ...(isTruncated ? [] : [button(words.downloadData, () => onDownload('data'))]),
    ...(problemCount > 0 ? [button(words.downloadProblems, () => onDownload('problems'))] : []),
  );
}

/** Returns the choice of what the map draws and of the ids, where there is one. */
function choices(
  { objects, choice }: OwnDataReport,
  words: OwnDataMessages,
  { onChoose }: OwnDataActions,
): HTMLElement[] {
  if (!choice || objects.length === 0) return [];
  const fields = objects.find(({ object }) => object === choice.object)?.idFields ?? [];
  const objectSelect = select(
    words.object,
    objects.map(({ object, count }) => words.objectValue(object, count)),
    objects.findIndex(({ object }) => object === choice.object),
    (i) => {
      const picked = objects[i];
      if (picked) onChoose({ object: picked.object, idField: picked.idFields[0] ?? null });
    },
  );
  const fieldSelect = select(
    words.idField,
    fields.map((field) => field ?? words.ownIds),
    fields.indexOf(choice.idField),
    (i) => onChoose({ object: choice.object, idField: fields[i] ?? null }),
  );
  return [html('div', { class: 'own-data-choices' }, objectSelect, fieldSelect)];
}

function select(
  label: string,
  values: readonly string[],
  chosen: number,
  onChange: (index: number) => void,
): HTMLElement {
  const control = html('select', {}, ...values.map((value) => html('option', {}, value)));
  control.selectedIndex = chosen;
  on(control, 'change', () => onChange(control.selectedIndex));
  return html('label', {}, `${label} `, control);
}

function problemList(
  { problems, problemCount }: OwnDataReport,
  words: OwnDataMessages,
  lang: Lang,
  { onCorrect }: OwnDataActions,
): HTMLElement[] {
  if (problemCount === 0) return [html('p', {}, words.noProblems)];
  const items = problems.map(({ problem, count, corrections }) =>
    html(
      'li',
      {},
      html('p', {}, html('code', {}, formatProblemPlace(problem, lang)), ' ', formatProblem(problem, lang)),
      html(
        'div',
        { class: 'own-data-buttons' },
        ...corrections.map((correction) =>
          button(words.correct(correction.text, count), () => onCorrect(correction)),
        ),
      ),
    ),
  );
  const rest = problemCount - problems.length;
  const label = words.problems(problemCount);
  return [
    html('ul', { class: 'own-data-problems', tabindex: 0, 'aria-label': label }, ...items),
    ...(rest > 0 ? [html('p', {}, words.problemsRest(rest))] : []),
  ];
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = html('button', { type: 'button', class: 'text-button' }, text);
  on(made, 'click', onClick);
  return made;
}
