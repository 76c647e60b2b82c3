import type { Problem } from '../data/problem.ts';
import type { Lang } from '../model/lang.ts';
import { messages } from '../model/messages.ts';
import { formatProblem, formatProblemPlace } from '../model/problem-text.ts';
import { html } from './dom.ts';

/** Returns *problems* as a list that can be closed, a sentence each. */
export function problemList(problems: readonly Problem[], lang: Lang): HTMLElement {
  return html(
    'details',
    { class: 'problems', open: true },
    html('summary', {}, `${messages[lang].problemsTitle} (${problems.length})`),
    html(
      'ul',
      {},
      ...problems.map((problem) =>
        html(
          'li',
          {},
          html('code', {}, formatProblemPlace(problem, lang)),
          ' ',
          formatProblem(problem, lang),
        ),
      ),
    ),
  );
}
