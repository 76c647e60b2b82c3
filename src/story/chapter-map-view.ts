import { isoOf } from '../data/day.ts';
import type { Milestone } from '../data/milestones.ts';
import type { Chapter } from '../data/story.ts';
import type { AppState } from '../rollout/app-state.ts';
import { boxOf } from '../map/label-layout.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { Frame } from '../map/map-shape.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { svg } from '../ui/dom.ts';
import { writeStopNames } from './stop-names-view.ts';
import type { View } from '../ui/view.ts';

/** What a chapter points out on the map. */
export interface ChapterMapOptions {
  readonly drawing: MapDrawing;
  readonly chapters: readonly Chapter[];
  readonly milestones: readonly Milestone[];
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
}

/** Where a reported count is written: at sea, clear of the coast and of the frames of the islands. */
const notePlace = { x: 440, y: 215 };

/** Returns what the chapter being read points out in *root*, the map: its provinces, and a count that was reported. */
export function createChapterMapView(root: SVGElement, options: ChapterMapOptions): View {
  const { drawing, chapters, milestones, rollout, nameOf } = options;
  const ring = svg('path', { class: 'chapter-ring', 'aria-hidden': 'true' });
  const names = svg('g', { class: 'chapter-names' });
  const note = svg('g', { class: 'chapter-note' });
  const group = svg('g', { 'aria-hidden': 'true' }, names, note);
  // The ring is enlarged with the land; the names are for the whole country.
  (root.querySelector('.scene') ?? root).append(ring);
  root.append(group);
  let written = '';

  function write(chapter: Chapter | undefined, state: AppState): void {
    const shapes = drawing.provinces.filter(({ id }) => chapter?.provinces.includes(id));
    // The signing of the day itself is named by the map.
    const signingDay = rollout.signingDayAt(state.day);
    const isNamed = (id: string) =>
      signingDay?.day === state.day && signingDay.agreements.some(({ provinceId }) => provinceId === id);
    ring.setAttribute('d', shapes.map(({ d }) => d).join(''));
    root.classList.toggle('in-chapter', chapter !== undefined);
    const unnamed = shapes.filter(({ id }) => !isNamed(id));
    writeStopNames(names, drawing, unnamed, {
      nameOf: (id) => nameOf(id, state),
      taken: [...root.querySelectorAll<SVGTextElement>('.spot-names text')].map(frameOf),
    });
    const report = milestones.find(({ day }) => chapter?.sources.includes(isoOf(day)));
    note.replaceChildren(...(report ? noteLines(report.count, state) : []));
  }

  function noteLines(count: number, { day, lang }: AppState): SVGElement[] {
    const words = toolMessages[lang];
    const { x, y } = notePlace;
    const line = (className: string, dy: number, text: string) =>
      svg('text', { class: className, x, y, dy: `${dy}em` }, text);
    return [
      line('note-number', 0, `${count}/${drawing.provinces.length}`),
      line('note-words', 1.5, words.reported),
      line('note-words note-documented', 2.9, words.documented(rollout.countsAt(day).documented)),
    ];
  }

  return {
    update(state) {
      const key = `${state.chapter} ${state.lang}`;
      if (key === written) return;
      written = key;
      write(
        chapters.find(({ id }) => id === state.chapter),
        state,
      );
    },
    destroy() {
      ring.remove();
      group.remove();
    },
  };
}

/** Returns the frame that the name *node* of the map takes, in units of the drawing. */
function frameOf(node: SVGTextElement): Frame {
  const { e: x, f: y } = new DOMMatrix(node.style.transform);
  return boxOf({ text: node.textContent, size: parseFloat(getComputedStyle(node).fontSize) }, { x, y });
}
