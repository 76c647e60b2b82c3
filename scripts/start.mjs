import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
// Only now is Vite sure to be there.
const { build, preview } = await import('vite');
await build({ root, logLevel: 'warn' });
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ root, preview: { port, strictPort: true } }).catch((error) => {
  console.error(`Port ${port} cannot be used (${error.message}). Choose another: PORT=4200 npm start`);
  process.exit(1);
});
const { port: actualPort } = server.httpServer.address();
console.log(`The VNPT rollout map is at http://localhost:${actualPort}/ (Ctrl+C stops it)`);
