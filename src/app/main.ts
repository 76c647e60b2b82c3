import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import story from '../../data/story.csv?url';
import topology from '../../data/vietnam-provinces.topo.json?url';
import { bootEmbed, isEmbed } from './boot.ts';
import { browserLang } from './browser.ts';
import { load } from './load.ts';

// Script and data are here: now the face, for which nothing had to wait.
document.documentElement.dataset['face'] = '';

const query = new URLSearchParams(location.search);
// Not awaited at the top: the tools share this script's modules, and would have to wait for it.
if (query.get('speaker') === '1') {
  void import('./speaker.ts').then(({ startSpeaker }) => startSpeaker(browserLang()));
} else if (isEmbed()) {
  // A frame tells no story, unless it opens with a chapter.
  void bootEmbed(
    load({ signings, milestones, provinces, topology, story: query.has('chapter') ? story : null }),
  );
} else {
  const loading = load({ signings, milestones, provinces, topology, story });
  void import('./page.ts').then(({ openPage }) => openPage(loading));
}
