import story from '../../data/story.csv?url';
import { parseStory, type Chapter } from '../data/story.ts';
import { fetchText } from './load.ts';

/** Returns the chapters of the story; none where their file cannot be had. */
export async function loadChapters(): Promise<readonly Chapter[]> {
  const text = await fetchText(story);
  return text === null ? [] : parseStory(text, 'story.csv').chapters;
}
