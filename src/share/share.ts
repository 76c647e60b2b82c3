import type { Chapter } from '../data/story.ts';
import type { AppState } from '../rollout/app-state.ts';
import { fileParametersOf } from '../rollout/page-link.ts';
import { createShareDialog } from './share-dialog.ts';
import './share.css';

/**
 * Opens the dialog by which the page, with its *chapters*, is passed on as *state* shows it; *isOwnData* says
 * whether it shows a reader's own data.
 */
export function openShareDialog(state: AppState, chapters: readonly Chapter[], isOwnData: boolean): void {
  const dialog = createShareDialog({
    state,
    chapters,
    files: isOwnData ? fileParametersOf(location.search) : null,
    base: new URL('./', location.href).href,
    key: Array.from(crypto.getRandomValues(new Uint8Array(6)), (n) => (n % 36).toString(36)).join(''),
    // Where there is no clipboard, or it is denied, the promise is rejected.
    copy: async (text) => navigator.clipboard.writeText(text),
    share: shareBySystem(),
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Returns what hands an address to the system's own sharing; null where there is none, as in Firefox. */
function shareBySystem(): ((url: string) => void) | null {
  const system: { share?: (data: ShareData) => Promise<void> } = navigator;
  if (!system.share) return null;
  return (url) => {
    system.share?.({ title: document.title, url }).catch(() => {
      // The reader has thought better of it.
    });
  };
}
