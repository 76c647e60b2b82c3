import { parseFromSpeaker, speakerChannel, type FromStage } from './speaker-protocol.ts';

/** A line to the speaker's windows of one presentation. */
export interface SpeakerLink {
  /** Opens the speaker's window for the language and the appearance; returns whether the browser let it. */
  open(query: string): boolean;
  /** Tells the speaker's windows where the presentation is. */
  show(message: Omit<Extract<FromStage, { kind: 'show' }>, 'kind' | 'session'>): void;
  /** Tells them that it is over, and hangs up. */
  close(): void;
}

/** Returns the line; it calls *onHello* when a window opens, and *onKey* with each key pressed there. */
export function createSpeakerLink(onHello: () => void, onKey: (key: string) => void): SpeakerLink {
  const session = Array.from(crypto.getRandomValues(new Uint32Array(2)), String).join('-');
  const channel = new BroadcastChannel(speakerChannel);
  const post = (message: FromStage) => channel.postMessage(message);
  const goodbye = () => post({ kind: 'bye', session });
  channel.addEventListener('message', ({ data }) => {
    const message = parseFromSpeaker(data, session);
    if (message?.kind === 'hello') onHello();
    else if (message) onKey(message.key);
  });
  addEventListener('pagehide', goodbye);
  return {
    open: (query) =>
      window.open(`${location.pathname}?${query}`, 'vnpt-speaker', 'popup,width=960,height=720') !== null,
    show: (message) => post({ kind: 'show', session, ...message }),
    close() {
      removeEventListener('pagehide', goodbye);
      goodbye();
      channel.close();
    },
  };
}
