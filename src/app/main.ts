import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import story from '../../data/story.csv?url';
import map from '../../data/vietnam-provinces.topo.drawn.json?url';
import { browserLang, isEmbed } from './browser.ts';
import { collectMessages } from './early-messages.ts';
import { load } from './load.ts';

const query = new URLSearchParams(location.search);
// Not awaited at the top: the tools share this script's modules, and would have to wait for it.
if (isEmbed()) {
  // A frame tells no story, unless it opens with a chapter.
  const told = query.has('chapter') ? story : null;
  const loading = load({ signings, milestones, provinces, map, story: told });
  const early = collectMessages();
  void import('./frame.ts').then(({ openFrame }) => openFrame(loading, early), usePlainScript);
} else if (query.get('speaker') === '1') {
  void import('./speaker.ts').then(({ startSpeaker }) => startSpeaker(browserLang()));
} else {
  const loading = load({ signings, milestones, provinces, map, story });
  void import('./page.ts').then(({ openPage }) => openPage(loading), usePlainScript);
}

/** Without a part of it the page is made by one plain script, for which index.html asks. */
function usePlainScript(): void {
  dispatchEvent(new Event('modulemissing'));
}
