import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import story from '../../data/story.csv?url';
import topology from '../../data/vietnam-provinces.topo.json?url';
import { boot } from './boot.ts';
import { browserLang } from './browser.ts';
import { load } from './load.ts';
import { keepForOffline } from './offline.ts';

if (new URLSearchParams(location.search).get('speaker') === '1') {
  void import('./speaker.ts').then(({ startSpeaker }) => startSpeaker(browserLang()));
} else {
  // Not awaited at the top: the tools share this script's modules, and would have to wait for it.
  void boot(load({ signings, milestones, provinces, topology, story }));
}
if (import.meta.env.PROD) keepForOffline();
