/**
 * Resolves in a task of its own, so that the browser can answer the reader in between. Not by a timer: those wait
 * where the page is not in sight.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
