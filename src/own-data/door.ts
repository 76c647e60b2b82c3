import { doorMessages } from './own-data-door-messages.ts';
import type { Lang } from '../data/lang.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';
import { namesData } from '../ui/browser.ts';
import { tellOfLoss } from '../ui/announcer.ts';
import type { StoryHost } from './story-host.ts';
import type { OwnData } from './own-data.ts';

/** The way in for a reader's own data: everything behind it is loaded once somebody comes. */
export interface Door {
  /** Shows what the address of the page asks for: the data it names, or the page's own. */
  follow(): Promise<void>;
}

/** Opens the door of *storyHost*: an offer in *host*, dropping files anywhere, and the parameters of the address. */
export function openDoor(host: HTMLElement, storyHost: StoryHost): Door {
  let loading: Promise<OwnData> | null = null;
  let inside: OwnData | null = null;
  const enter = () => {
    loading ??= import('./own-data.ts').then(({ createOwnData }) => {
      inside = createOwnData(host, storyHost);
      return inside;
    });
    // Without a network the page goes on as it is; the next wish tries again.
    loading.catch(() => (loading = null));
    return loading;
  };
  const tell = () => tellOfLoss(storyHost.lang());

  storyHost.addView(
    createOfferView(host, () => {
      enter().then((ownData) => ownData.openForm(), tell);
    }),
  );
  on(window, 'dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    enter().then((ownData) => ownData.invite(), tell);
  });
  on(window, 'drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    enter().then((ownData) => ownData.openFiles(files), tell);
  });
  on(window, 'popstate', (event) => {
    if (!inside && !namesData()) return;
    if (inside?.isShown()) return;
    // What is shown does not belong to this address: it is not for the views on the page to read it.
    event.stopImmediatePropagation();
    enter().then((ownData) => ownData.follow(), tell);
  });
  return {
    async follow() {
      if (!namesData()) return storyHost.show(storyHost.own);
      const ownData = await enter().catch(() => null);
      if (ownData) return ownData.follow();
      storyHost.show(storyHost.own);
      tell();
    },
  };
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Returns the offer in *host* to open one's own data. */
function createOfferView(host: HTMLElement, onOpen: () => void): View {
  host.setAttribute('aria-labelledby', 'own-data-title');
  const title = html('h2', { id: 'own-data-title' });
  const offer = html('p');
  const button = html('button', { type: 'button', class: 'text-button' });
  const undo = on(button, 'click', onOpen);
  let written: Lang | null = null;
  return {
    update({ lang }) {
      if (written === lang) return;
      // Not before: the page measures where it is put together, and nothing must be written until then.
      if (written === null) host.append(title, offer, button);
      written = lang;
      const words = doorMessages[lang];
      setText(title, words.title);
      setText(offer, words.offer);
      setText(button, words.open);
    },
    destroy() {
      undo();
      for (const node of [title, offer, button]) node.remove();
    },
  };
}
