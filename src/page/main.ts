import { browserLang, isEmbed } from '../ui/browser.ts';
import { collectMessages } from '../embed/early-messages.ts';
import { load } from '../load/load.ts';
import { ownFiles } from '../load/own-files.ts';
import { openPage } from './page.ts';

/** The script of `index.html`: the page, or what else its address asks for. */
if (isEmbed()) {
  // Articles from before `embed.html` have their frame at this address. What they say must not be missed meanwhile.
  collectMessages();
  void import('./embed-main.ts').catch(() => dispatchEvent(new Event('modulemissing')));
} else if (new URLSearchParams(location.search).get('speaker') === '1')
  void import('../present/speaker.ts').then(({ startSpeaker }) => startSpeaker(browserLang()));
else void openPage(load(ownFiles));
