/** Keeps the screen awake where the browser can, until the undo it returns is called. */
export function keepAwake(): () => void {
  let isOver = false;
  let lock: WakeLockSentinel | null = null;

  async function ask(): Promise<void> {
    // A hidden window loses the lock, and may not ask for it: https://www.w3.org/TR/screen-wake-lock/
    if (isOver || document.hidden || !('wakeLock' in navigator)) return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (isOver) await granted.release();
      else lock = granted;
    } catch {
      // Refused, as on a low battery or in a frame: the presentation goes on, the screen may dim.
    }
  }
  const askAgain = () => void ask();
  document.addEventListener('visibilitychange', askAgain);
  askAgain();

  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release();
  };
}
