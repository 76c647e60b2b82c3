import type { Agreement } from '../data/agreement.ts';
import { latestDay } from '../data/edtf.ts';
import type { Day } from '../data/day.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatDay, formatEdtfInWords } from '../words/date-words.ts';
import { messages } from '../words/messages.ts';
import { capitalised } from '../words/signing-words.ts';
import { clampDay, type StoryWindow } from '../rollout/story-window.ts';
import { marksInTime, nearestMark, type Mark, type TimelineLayout } from './timeline-layout.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { areaWords, partyWords } from '../ui/agreement-card.ts';
import { html, on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Whom the marks tell. */
export interface MarksOptions {
  readonly window: StoryWindow;
  /** Told when the reader wants the day of a mark. */
  readonly onCommit: (day: Day) => void;
  readonly onChapter: (id: string) => void;
}

/** The marks of the timeline, as something to walk, hover and press. */
export interface MarksView extends View {
  /** Takes over where the marks have been drawn anew. */
  drawn(layout: TimelineLayout): void;
}

/** How far from a mark a pointer still means it, in px: marks are small, fingers are not. */
const reachPx = 22;

/** Returns the marks in *host* brought to life: they tell their agreement, and the day changes only on Enter. */
export function createMarksView(host: HTMLElement, { window, onCommit, onChapter }: MarksOptions): MarksView {
  const card = html('div', { class: 'mark-card', hidden: true });
  host.parentElement?.append(card);
  let layout: TimelineLayout | null = null;
  let shown: AppState | null = null;
  let pinned: string | null = null;
  let told: string | null = null;

  const elementOf = (id: string) => host.querySelector(`[data-mark="${CSS.escape(id)}"]`);
  const markOf = (id: string | null) => layout?.marks.find(({ agreement }) => agreement.id === id) ?? null;

  function tell(mark: Mark | null): void {
    const id = mark?.agreement.id ?? null;
    if (id === told) return;
    if (told !== null) elementOf(told)?.classList.remove('mark-told');
    told = id;
    card.hidden = !mark;
    if (!mark || !shown || !layout || id === null) return;
    elementOf(id)?.classList.add('mark-told');
    card.replaceChildren(...cardOf(mark.agreement, shown));
    card.style.setProperty('--at', String(mark.x1 / layout.width));
  }

  function cardOf(agreement: Agreement, { lang }: AppState): Node[] {
    const words = messages[lang];
    const day = clampDay(latestDay(agreement.signed), window);
    const go = html(
      'button',
      { type: 'button', class: 'text-button' },
      toolMessages[lang].goToDay(formatDay(day, lang)),
    );
    on(go, 'click', () => onCommit(day));
    const areas = areaWords(agreement, words);
    return [
      html('p', {}, html('strong', {}, capitalised(formatEdtfInWords(agreement.signed, lang)))),
      html('p', {}, partyWords(agreement, lang)),
      html(
        'p',
        { class: 'mark-areas' },
        [words.kind[agreement.kind] ?? '', areas].filter(Boolean).join(': '),
      ),
      go,
    ];
  }

  function nearest(event: MouseEvent): Mark | null {
    const chart = host.querySelector('.timeline-chart')?.getBoundingClientRect();
    if (!chart || !layout) return null;
    return nearestMark(layout.marks, event.clientX - chart.left, event.clientY - chart.top, reachPx);
  }

  const isInChart = (event: Event) => event.target instanceof Element && event.target.closest('svg') !== null;
  const idAt = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest('[data-mark]')?.getAttribute('data-mark') ?? null) : null;

  function walk(from: string, step: number): void {
    if (!layout) return;
    const ids = marksInTime(layout.marks).map(({ agreement }) => agreement.id);
    const at = Math.min(ids.length - 1, Math.max(0, ids.indexOf(from) + step));
    const element = elementOf(ids[at] ?? '');
    if (element instanceof SVGElement) element.focus();
  }

  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    Home: -Infinity,
    End: Infinity,
  };

  const undos = [
    on(host, 'pointermove', (event) => {
      if (event.pointerType === 'mouse' && pinned === null && isInChart(event)) tell(nearest(event));
    }),
    // The card itself may be hovered: it stays while the pointer is on it.
    on(host, 'pointerleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && card.contains(relatedTarget))) tell(markOf(pinned));
    }),
    on(card, 'pointerleave', () => tell(markOf(pinned))),
    on(host, 'click', (event) => {
      if (!isInChart(event)) return;
      const flag = event.target instanceof Element ? event.target.closest('[data-flag]') : null;
      if (flag) return onChapter(flag.getAttribute('data-flag') ?? '');
      const id = idAt(event.target) ?? nearest(event)?.agreement.id ?? null;
      pinned = id;
      tell(markOf(id));
    }),
    on(host, 'focusin', ({ target }) => {
      const id = idAt(target);
      if (id === null) return;
      for (const mark of host.querySelectorAll('[data-mark][tabindex="0"]'))
        mark.setAttribute('tabindex', '-1');
      elementOf(id)?.setAttribute('tabindex', '0');
      pinned = id;
      tell(markOf(id));
    }),
    on(host, 'keydown', (event) => {
      const id = idAt(event.target);
      const mark = markOf(id);
      if (id === null || !mark) return;
      const step = steps[event.key];
      if (step !== undefined) walk(id, step);
      else if (event.key === 'Enter' || event.key === ' ')
        onCommit(clampDay(latestDay(mark.agreement.signed), window));
      else if (event.key === 'Escape' && told !== null) close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }),
    on(document.body, 'pointerdown', ({ target }) => {
      const isInside = target instanceof Node && (card.contains(target) || host.contains(target));
      if (!isInside) close();
    }),
    on(document.body, 'focusin', ({ target }) => {
      if (target instanceof Node && !card.contains(target) && idAt(target) === null) close();
    }),
  ];

  function close(): void {
    pinned = null;
    tell(null);
  }

  return {
    drawn(drawn) {
      layout = drawn;
      const id = told;
      told = null;
      tell(markOf(id));
    },
    update(state) {
      const isNewLang = shown !== null && shown.lang !== state.lang;
      const isFirst = shown === null;
      shown = state;
      // The focus that fetched this tool may be on a mark already.
      const focused = isFirst ? idAt(document.activeElement) : null;
      if (focused !== null) {
        pinned = focused;
        tell(markOf(focused));
      }
      if (!isNewLang) return;
      const id = told;
      told = null;
      tell(markOf(id));
    },
    destroy() {
      for (const undo of undos) undo();
      card.remove();
    },
  };
}
