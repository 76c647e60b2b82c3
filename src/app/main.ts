import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import topology from '../../data/vietnam-provinces.topo.json?url';
import { browserLang } from './browser.ts';
import { load } from './load.ts';
import { openDoor } from './own-data/door.ts';
import { createStage } from './stage.ts';

const ownData = document.getElementById('own-data');
if (!ownData) throw new Error('missing element: own-data');

void load({ signings, milestones, provinces, topology }).then((own) =>
  openDoor(ownData, createStage(own, browserLang())).follow(),
);
