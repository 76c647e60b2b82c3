import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import topology from '../../data/vietnam-provinces.topo.json?url';
import { boot } from './boot.ts';
import { load } from './load.ts';

void boot(load({ signings, milestones, provinces, topology }));
