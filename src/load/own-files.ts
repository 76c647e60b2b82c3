import milestones from '../../data/milestones.csv?url';
import provinces from '../../data/provinces.csv?url';
import signings from '../../data/signings.csv?url';
import story from '../../data/story.csv?url';
import map from '../../data/vietnam-provinces.topo.json?url';

/** The addresses of the page's own data. */
export const ownFiles = { signings, milestones, provinces, story, map };
