import { fetchFiles, followSlider } from './story.ts';

// The floor: the same files come over the network, and nothing is made of them.
await fetchFiles();
followSlider(() => undefined);
performance.mark('ready');
