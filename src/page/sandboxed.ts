import milestones from '../../data/milestones.csv?raw';
import provinces from '../../data/provinces.csv?raw';
import signings from '../../data/signings.csv?raw';
import story from '../../data/story.csv?raw';
import map from '../../data/vietnam-provinces.topo.json?raw';
import { startApp } from './app.ts';
import { browserLang, isEmbed } from '../ui/browser.ts';
import { collectMessages } from '../embed/early-messages.ts';
import { openFrame } from './frame.ts';
import { load } from '../load/load.ts';
import { createPageParts } from './page-parts.ts';

// What a tool brings along in styles has no script here to fetch it.
const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = './sandboxed.css';
document.head.append(styles);

// A frame without an origin may load neither modules nor data of a host that does not open them to everybody.
const loading = load({ signings, milestones, provinces, map, story }, (text) => Promise.resolve(text));
if (isEmbed()) void openFrame(loading, collectMessages());
else
  void loading.then((loaded) =>
    startApp(loaded, browserLang(), { createParts: createPageParts, guests: [] }),
  );
