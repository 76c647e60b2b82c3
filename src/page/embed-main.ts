import { collectMessages } from '../embed/early-messages.ts';
import { openFrame } from './frame.ts';
import { load } from '../load/load.ts';
import { ownFiles } from '../load/own-files.ts';

/** The script of `embed.html`. A frame tells no story, unless it opens with a chapter. */
const isStoryTold = new URLSearchParams(location.search).has('chapter');
void openFrame(load({ ...ownFiles, story: isStoryTold ? ownFiles.story : null }), collectMessages());
