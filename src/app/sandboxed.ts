import milestones from '../../data/milestones.csv?raw';
import provinces from '../../data/provinces.csv?raw';
import signings from '../../data/signings.csv?raw';
import story from '../../data/story.csv?raw';
import topology from '../../data/vietnam-provinces.topo.json?raw';
import { boot } from './boot.ts';
import { load } from './load.ts';

// A frame without an origin may load neither modules nor data of a host that does not open them to everybody.
void boot(load({ signings, milestones, provinces, topology, story }, (text) => Promise.resolve(text)));
