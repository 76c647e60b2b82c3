import type { EngineTest } from './acts.ts';
import { embedSuite } from './embed-suite.ts';
import { mapSuite } from './map-suite.ts';
import { ownDataSuite } from './own-data-suite.ts';
import { presentSuite } from './present-suite.ts';
import { readingSuite } from './reading-suite.ts';
import { timeSuite } from './time-suite.ts';

/** What every engine must do alike. */
export const suite: readonly EngineTest[] = [
  ...timeSuite,
  ...mapSuite,
  ...readingSuite,
  ...presentSuite,
  ...embedSuite,
  ...ownDataSuite,
];
