/** The full screen, where the browser allows it. */
export interface FullScreen {
  enter(): void;
  leave(): void;
}

/** Returns the full screen of this window; calls *onLeft* when the presenter leaves it. */
export function createFullScreen(onLeft: () => void): FullScreen {
  const root = document.documentElement;
  const onChange = () => {
    if (!document.fullscreenElement) onLeft();
  };
  document.addEventListener('fullscreenchange', onChange);
  return {
    enter() {
      // Without a gesture, or in a frame that may not, it is refused: the layout alone then fills the window.
      const isAllowed = document.fullscreenEnabled && navigator.userActivation.isActive;
      if (!document.fullscreenElement && isAllowed) root.requestFullscreen().catch(() => undefined);
    },
    leave() {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    },
  };
}
