import { isoOf, type Day } from '../data/day.ts';
import type { Bilingual } from '../data/provinces.ts';
import type { Source } from '../data/agreement.ts';
import type { Chapter } from '../data/story.ts';
import type { Milestone } from '../data/milestones.ts';
import { formatDay, formatSourceDate } from '../words/date-words.ts';
import { langs, type Lang } from '../data/lang.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { captionSentences } from '../words/signing-words.ts';

/** A place where a presentation rests: a day, the provinces in focus, and what the presenter says there. */
export interface Stop {
  readonly id: string;
  readonly day: Day;
  /** ISO 3166-2 codes; may be none. */
  readonly provinces: readonly string[];
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly sources: readonly Bilingual[];
}

/** What the stops are made from. */
export interface StopsOptions {
  readonly rollout: Rollout;
  readonly milestones: readonly Milestone[];
  /** Returns the name of a province. */
  readonly nameOf: (id: string, lang: Lang) => string;
}

/** Returns a stop for each of *chapters*; where there are none, one for each day on which something was signed. */
export function stopsOf(chapters: readonly Chapter[], options: StopsOptions): Stop[] {
  return chapters.length > 0
    ? chapters.map((chapter) => stopOfChapter(chapter, options))
    : options.rollout.signingDays.map(({ day, agreements }) => ({
        id: isoOf(day),
        day,
        provinces: [...new Set(agreements.flatMap(({ provinceId }) => provinceId ?? []))],
        title: bilingual((lang) => formatDay(day, lang)),
        text: bilingual((lang) =>
          captionSentences({ day, agreements }, lang, (id) => options.nameOf(id, lang)).join(' · '),
        ),
        sources: agreements.map(({ source }) => sourceOf(source)),
      }));
}

function stopOfChapter(
  { id, to, provinces, title, text, sources }: Chapter,
  { rollout, milestones }: StopsOptions,
): Stop {
  const named = sources.flatMap((name) => {
    const agreement = rollout.agreements.find((candidate) => candidate.id === name);
    if (agreement) return [sourceOf(agreement.source)];
    const report = milestones.find(({ day }) => isoOf(day) === name);
    return report ? [sourceOf({ publisher: report.publisher, title: '', date: name })] : [];
  });
  return { id, day: to, provinces, title, text, sources: unique(named) };
}

function sourceOf({ publisher, title, date }: Omit<Source, 'url'>): Bilingual {
  return bilingual((lang) => {
    const when = date ? ` (${formatSourceDate(date, lang)})` : '';
    return `${[publisher, title].filter(Boolean).join(': ')}${when}`;
  });
}

function unique(texts: readonly Bilingual[]): Bilingual[] {
  return [...new Map(texts.map((text) => [text.vi, text])).values()];
}

function bilingual(textIn: (lang: Lang) => string): Bilingual {
  const [vi, en] = langs.map(textIn);
  return { vi: vi ?? '', en: en ?? '' };
}
