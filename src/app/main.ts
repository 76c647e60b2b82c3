import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import story from '../../data/story.csv?url';
import topology from '../../data/vietnam-provinces.topo.json?url';
import { boot } from './boot.ts';
import { browserLang } from './browser.ts';
import { load } from './load.ts';
import { keepForOffline } from './offline.ts';
import { openDoor } from './own-data/door.ts';
import { createStage } from './stage.ts';

if (new URLSearchParams(location.search).get('speaker') === '1') {
  void import('./speaker.ts').then(({ startSpeaker }) => startSpeaker(browserLang()));
} else {
  const door = document.getElementById('own-data');
  if (!door) throw new Error('missing element: own-data');
  // Not awaited at the top: the tools share this script's modules, and would have to wait for it.
  void boot(load({ signings, milestones, provinces, topology, story }), (own) =>
    openDoor(door, createStage(own, browserLang())).follow(),
  );
}
if (import.meta.env.PROD) keepForOffline();
