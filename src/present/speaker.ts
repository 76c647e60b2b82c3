import { langs, type Lang } from '../data/lang.ts';
import { parseFromStage, speakerChannel, type FromSpeaker } from './speaker-protocol.ts';
import { createSpeakerView } from './speaker-view.ts';
import './speaker.css';

/** Makes this window the speaker's: where the presentation is, what comes next, notes and clock. */
export function startSpeaker(readerLang: Lang): void {
  const root = document.documentElement;
  root.dataset['face'] = 'whole';
  const query = new URLSearchParams(location.search);
  const asked = langs.find((lang) => lang === query.get('lang')) ?? readerLang;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  const channel = new BroadcastChannel(speakerChannel);
  let session: string | null = null;
  const press = (key: string) => {
    if (session !== null) post({ kind: 'key', session, key });
  };
  const view = createSpeakerView(document.body, asked, press);
  root.lang = asked;

  function post(message: FromSpeaker): void {
    channel.postMessage(message);
  }

  function finish(): void {
    clearInterval(timer);
    channel.close();
    view.end();
    // A window that its presenter opened by hand may not close itself: the sentence stays.
    window.close();
  }

  channel.addEventListener('message', ({ data }) => {
    const message = parseFromStage(data);
    // The first presentation that answers is this window's; others on the same machine are not.
    if (!message || (session !== null && message.session !== session)) return;
    if (message.kind === 'bye') {
      if (session !== null) finish();
      return;
    }
    session = message.session;
    root.lang = message.lang;
    view.show(message);
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) return;
    if (session !== null) event.preventDefault();
    if (!event.repeat) press(event.key);
  });
  const timer = window.setInterval(() => {
    view.tick(new Date());
    const opener = window.opener as Window | null;
    if (opener?.closed) finish();
  }, 1_000);
  view.tick(new Date());
  post({ kind: 'hello' });
}
