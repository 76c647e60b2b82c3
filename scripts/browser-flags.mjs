/** What every Chromium of tests and measurements is started with: no services of its own on the network, and no graphics card. */
export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A browser that runs as root, as in a container, has no sandbox of its own.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
