import type { Problem } from '../data/problem.ts';
import type { Lang } from '../data/lang.ts';
import { messages, type Messages } from '../words/messages.ts';
import { html } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What went wrong on the way to the page, and what there is of the data. */
export interface NoticesOptions {
  /** What is missing as a whole: a sentence of the page. */
  readonly notices: readonly ((words: Messages, lang: Lang) => string)[];
  readonly problems: readonly Problem[];
  readonly onReload: () => void;
}

/** Returns in *host* what readers must know of missing files, and data keepers of rows with faults. */
export function createNoticesView(host: HTMLElement, { notices, problems, onReload }: NoticesOptions): View {
  let written: Lang | null = null;

  /** Fetches the sentences on faults: files without any do not need them. */
  async function appendProblems(words: Messages, lang: Lang): Promise<void> {
    const { formatProblem, formatProblemPlace } = await import('../words/problem-text.ts');
    if (written !== lang) return;
    host.append(
      problemList(problems, words, (problem) => [
        formatProblemPlace(problem, lang),
        formatProblem(problem, lang),
      ]),
    );
  }

  return {
    update({ lang }) {
      if (written === lang) return;
      written = lang;
      const words = messages[lang];
      host.replaceChildren(...notices.map((notice) => html('p', { class: 'notice' }, notice(words, lang))));
      if (notices.length > 0) host.append(reloadButton(words, onReload));
      if (problems.length > 0) void appendProblems(words, lang);
    },
    destroy() {
      host.replaceChildren();
    },
  };
}

function reloadButton(words: Messages, onReload: () => void): HTMLElement {
  const button = html('button', { type: 'button', class: 'text-button' }, words.reload);
  button.addEventListener('click', onReload);
  return button;
}

function problemList(
  problems: readonly Problem[],
  words: Messages,
  textOf: (problem: Problem) => readonly [place: string, text: string],
): HTMLElement {
  return html(
    'details',
    { class: 'problems', open: true },
    html('summary', {}, `${words.problemsTitle} (${problems.length})`),
    html(
      'ul',
      {},
      ...problems.map(textOf).map(([place, text]) => html('li', {}, html('code', {}, place), ' ', text)),
    ),
  );
}
