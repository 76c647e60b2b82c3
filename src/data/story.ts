import { chapterColumns, readChapters } from './chapter.ts';
import { parseCsv } from './csv.ts';

export type { Chapter } from './chapter.ts';

/** Returns the chapters that *text*, the content of `story.csv`, tells, in the order of the days they end with. */
export function parseStory(text: string, file: string): ReturnType<typeof readChapters> {
  return readChapters(parseCsv(text, file, chapterColumns), file);
}
