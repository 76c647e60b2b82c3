import type { Milestone } from '../data/milestones.ts';
import type { Chapter } from '../data/story.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatDay, formatEdtfInWords } from '../words/date-words.ts';
import { messages } from '../words/messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { layoutTimeline, marksInTime, type Mark, type TimelineLayout } from './timeline-layout.ts';
import type { TimelineBar } from './timeline-bars.ts';
import { crowdMessages } from '../words/crowd-messages.ts';
import { storyMessages } from '../words/story-messages.ts';
import { html, setText, svg } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What the timeline draws. */
export interface TimelineOptions {
  readonly rollout: Rollout;
  readonly milestones: readonly Milestone[];
  readonly provinceCount: number;
  readonly chapters: readonly Chapter[];
  /** Told after each drawing: its marks are new elements. */
  readonly onDraw: (layout: TimelineLayout) => void;
  /** In a frame the height follows from the width alone. */
  readonly isEmbed: boolean;
  /** The width of the host in px, measured before anything was written: to ask later costs a layout. */
  readonly width: number;
}

/** Below this width, in px, the count lies behind the marks; above, it grows with the height of the window. */
const compactBelowPx = 560;

/** Farther than the picture of the day shown reaches, which cuts off what is beyond its edges. */
const beyond = 9999;

function chartHeightFor(width: number, isEmbed: boolean): number {
  if (width < compactBelowPx) return 0;
  return isEmbed ? 80 : Math.round(Math.min(150, Math.max(64, (innerHeight - 512) / 4)));
}

/** Returns the picture of time in *host*: the agreements, the stepped count, the reported one, and the day shown. */
export function createTimelineView(host: HTMLElement, options: TimelineOptions): View {
  const root = svg('svg', { class: 'timeline-chart', role: 'presentation' });
  // Points, for to move them asks for no styles, in a picture of their own, for nothing else is painted anew; on a ground
  // that nobody sees, for a picture whose bounds change has the browser put all its layers together again, as thick lines
  // have, too; in a box of their own, for only that is laid out anew.
  const ground = svg('rect', { width: '100%', height: '100%', 'fill-opacity': 0.001 });
  // The day and what is to come in one line: it is drawn on the day, and filled beyond it.
  const playhead = svg('polyline', {
    class: 'timeline-playhead',
    'stroke-dasharray': `${beyond} ${3 * beyond}`,
  });
  const now = html('div', { class: 'timeline-now' }, svg('svg', { 'aria-hidden': 'true' }, ground, playhead));
  const caption = html('p', { class: 'visually-hidden' });
  host.append(root, now, caption);

  let shown: AppState | null = null;
  let layout: TimelineLayout | null = null;

  function draw(state: AppState, width: number): void {
    layout = layoutTimeline(options.rollout, options.milestones, {
      width,
      chartHeight: chartHeightFor(width, options.isEmbed),
      provinceCount: options.provinceCount,
    });
    root.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
    root.style.height = `${layout.height}px`;
    root.replaceChildren(
      fadePattern(),
      svg(
        'g',
        { 'aria-hidden': 'true' },
        ...yearBands(layout),
        svg('path', { class: 'step-area', d: layout.stepArea }),
        svg('path', { class: 'step-line', d: layout.stepLine }),
        ...layout.bars.map(barShape),
        ...chapterFlags(options.chapters, layout),
      ),
      svg(
        'g',
        {
          class: 'marks',
          role: 'toolbar',
          'aria-label': storyMessages[state.lang].marks(layout.marks.length),
        },
        ...marksInTime(layout.marks).map((mark, i) => markShape(mark, i === 0, layout?.radius ?? 0, state)),
      ),
      svg('g', { 'aria-hidden': 'true' }, ...chartWords(layout, state)),
    );
    options.onDraw(layout);
  }

  function movePlayhead({ day }: AppState): void {
    if (!layout) return;
    const x = layout.xOf(day).toFixed(1);
    // Up on the day, and round what is to come; the years on the axis stay as they are.
    playhead.setAttribute(
      'points',
      `${x},${beyond} ${x},0 ${beyond},0 ${beyond},${layout.axisY} ${x},${layout.axisY}`,
    );
  }

  function fit(width: number): void {
    if (!shown || width === 0 || width === layout?.width) return;
    draw(shown, width);
    movePlayhead(shown);
  }

  // With the next frame: what is drawn changes the height of boxes around it, which other observers watch.
  let frame = 0;
  const observer = new ResizeObserver(([entry]) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => fit(Math.floor(entry?.contentRect.width ?? 0)));
  });
  observer.observe(host);

  return {
    update(state) {
      const before = shown;
      shown = state;
      if (before?.lang !== state.lang) {
        setText(caption, messages[state.lang].timelineAlt);
        if (layout) draw(state, layout.width);
      }
      if (!layout) fit(options.width);
      else if (before?.day !== state.day) movePlayhead(state);
    },
    destroy() {
      cancelAnimationFrame(frame);
      observer.disconnect();
      for (const node of [root, now, caption]) node.remove();
    },
  };
}

/** The room that the name of a year takes on the axis, in px. */
const roomOfYearPx = 34;

function yearBands({ years, axisY, height }: TimelineLayout): SVGElement[] {
  const [first] = years;
  const each = Math.ceil(roomOfYearPx / Math.max(1, first ? first.x1 - first.x0 : roomOfYearPx));
  return years.flatMap(({ year, x0, x1 }, i) => [
    svg('line', { class: 'year-line', x1: x0, x2: x0, y1: 0, y2: axisY + 5 }),
    ...(i % each === 0
      ? [svg('text', { class: 'year', x: (x0 + x1) / 2, y: height - 4 }, String(year))]
      : []),
  ]);
}

function barShape({ x, y, width, height, year }: TimelineBar): SVGElement {
  return svg('rect', { x, y, width, height, 'data-class': year, class: 'mark bar' });
}

/** Returns a flag above the chart for each of *chapters*, on the day it ends with. */
function chapterFlags(chapters: readonly Chapter[], { xOf, isCompact }: TimelineLayout): SVGElement[] {
  const r = isCompact ? 3 : 7;
  return chapters.map(({ id, to }, i) =>
    svg(
      'g',
      { class: 'chapter-flag', 'data-flag': id, transform: `translate(${Math.round(xOf(to))},${r + 1})` },
      svg('circle', { r }),
      svg('text', { y: 4 }, isCompact ? '' : String(i + 1)),
    ),
  );
}

function markShape(
  { agreement, x0, x1, y, isOpen, year }: Mark,
  isFirst: boolean,
  radius: number,
  { lang }: AppState,
): SVGElement {
  const words = `${agreement.authority[lang]}: ${formatEdtfInWords(agreement.signed, lang)}`;
  const isDay = x1 === x0;
  const bar = svg('rect', {
    x: x0 - radius,
    y: y - radius,
    width: x1 - x0 + 2 * radius,
    height: 2 * radius,
    rx: radius,
    'data-class': year,
    class: isDay ? 'mark' : isOpen ? 'mark mark-open' : 'mark mark-interval',
  });
  const group = svg(
    'g',
    {
      class: `mark-group mark-${agreement.level}`,
      'data-mark': agreement.id,
      role: 'button',
      tabindex: isFirst ? 0 : -1,
      'aria-label': words,
    },
    bar,
  );
  if (!isDay) group.append(svg('circle', { cx: x1, cy: y, r: radius, 'data-class': year, class: 'mark' }));
  return group;
}

function chartWords(layout: TimelineLayout, { lang }: AppState): SVGElement[] {
  const words = messages[lang];
  const reports = layout.milestones.flatMap(({ milestone, x, y }) => [
    svg('line', { class: 'report-stem', x1: x, x2: x, y1: y, y2: layout.axisY }),
    svg('path', { class: 'report', d: `M${x},${y - 5}l5,5l-5,5l-5,-5z` }),
    svg(
      'text',
      { class: 'report-label', x: x - 9, y: y + 4 },
      layout.isCompact
        ? `${milestone.count}/63`
        : words.chartReported(milestone.count, formatDay(milestone.day, lang)),
    ),
  ]);
  const { total } = layout;
  const most = layout.bars.reduce((max, { count }) => Math.max(max, count), 0);
  const barWords = most > 0 ? [crowdMessages[lang].barsInsteadOfMarks(most)] : [];
  return [
    ...reports,
    ...barWords.map((text) => svg('text', { class: 'lane-label', x: 2, y: layout.nationalY + 4 }, text)),
    svg(
      'text',
      // Short of the playhead, which stands there on the last day.
      { class: 'total-label', x: total.x - 4, y: Math.max(11, total.y - 6) },
      layout.isCompact ? String(total.count) : `${total.count} ${words.documentedLabel(total.count)}`,
    ),
    ...(layout.marks.some(({ agreement }) => agreement.level === 'national')
      ? [svg('text', { class: 'lane-label', x: 2, y: layout.nationalY + 4 }, words.laneNational)]
      : []),
  ];
}

/** Returns the gradient by which a bar with an open start fades in. */
function fadePattern(): SVGDefsElement {
  return svg(
    'defs',
    {},
    svg(
      'linearGradient',
      { id: 'fade' },
      svg('stop', { offset: '0', class: 'fade-from' }),
      svg('stop', { offset: '1', class: 'fade-to' }),
    ),
  );
}
