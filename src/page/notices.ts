import type { Lang } from '../data/lang.ts';
import type { Messages } from '../words/messages.ts';
import { storyMessages } from '../words/story-messages.ts';
import { fileNames } from '../data/file-names.ts';
import type { Loaded } from '../load/load.ts';

/** Returns a sentence for each file that is missing or of no use. */
export function noticesOf({
  signings,
  milestones,
  provinces,
  drawing,
  chapters,
}: Loaded): ((words: Messages, lang: Lang) => string)[] {
  const notices: ((words: Messages, lang: Lang) => string)[] = [];
  if (!signings) notices.push((words) => words.signingsMissing(fileNames.signings));
  else if (signings.agreements.length === 0) notices.push((words) => words.signingsEmpty(fileNames.signings));
  if (!drawing) notices.push((words) => words.mapMissing(fileNames.map));
  if (!provinces) notices.push((words) => words.provincesMissing(fileNames.provinces));
  if (!milestones) notices.push((words) => words.milestonesMissing(fileNames.milestones));
  if (!chapters) notices.push((_, lang) => storyMessages[lang].storyMissing(fileNames.story));
  return notices;
}
