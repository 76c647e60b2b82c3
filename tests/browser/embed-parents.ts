import { readFileSync } from 'node:fs';

/** A page that holds the map in a frame, as a newsroom's system makes it. */
export interface EmbedParent {
  readonly name: string;
  /** What the address of the frame carries beside `embed=1`. */
  readonly query?: string;
  readonly fragment?: string;
  /** Returns the body of the page: the frame at *src* with the attributes *sandbox*, and the script. */
  readonly body: (src: string, sandbox: string) => string;
  /** The sandboxes in which no frame can make this parent resize it. */
  readonly impossibleIn?: readonly string[];
}

const script = (file: string) =>
  `<script>${readFileSync(file, 'utf8').replaceAll('</script', '<\\/script')}</script>`;
const run = (code: string) => `<script>${code}</script>`;
const frame = (src: string, attributes: string) =>
  `<iframe ${attributes} src="${src}" style="width:100%;border:0" height="333"></iframe>`;
const sandboxed = (sandbox: string) => (sandbox ? `sandbox="${sandbox}"` : '');

const pym = script('node_modules/pym.js/dist/pym.v1.min.js');
const resizer4 = script('node_modules/iframe-resizer/js/iframeResizer.min.js');
const resizer5 = script('node_modules/@iframe-resizer/parent/index.umd.js');
const openResizer = script('node_modules/@open-iframe-resizer/core/dist/index.umd.cjs');
const sidechain = script('node_modules/@nprapps/sidechain/dist/sidechain.js');

const setHeight = `const setHeight = (frame, height) => { frame.style.height = height + 'px'; };
const sender = (event) => [...document.querySelectorAll('iframe')].find((f) => f.contentWindow === event.source);`;

/** Written after the rules of parents that come with no package. */
const standIns: readonly EmbedParent[] = [
  {
    name: 'Datawrapper, by id',
    query: '&e=abcde1',
    body: (src, sandbox) =>
      frame(src, `id="datawrapper-chart-abcde1" ${sandboxed(sandbox)}`) +
      run(`${setHeight} addEventListener('message', ({ data }) => {
        if (typeof data['datawrapper-height'] === 'undefined') return;
        for (const key in data['datawrapper-height']) {
          const frame = document.getElementById('datawrapper-chart-' + key);
          if (frame) setHeight(frame, data['datawrapper-height'][key]);
        }
      });`),
  },
  {
    name: 'Datawrapper, by address',
    query: '&e=abcde2',
    body: (src, sandbox) =>
      frame(src, sandboxed(sandbox)) +
      run(`${setHeight} addEventListener('message', ({ data }) => {
        for (const key in data['datawrapper-height'] ?? {}) {
          const frame = document.querySelector("iframe[src*='" + key + "']");
          if (frame) setHeight(frame, data['datawrapper-height'][key]);
        }
      });`),
  },
  {
    name: 'Datawrapper, by source',
    body: (src, sandbox) =>
      frame(src, sandboxed(sandbox)) +
      run(`${setHeight} addEventListener('message', (event) => {
        for (const key in event.data['datawrapper-height'] ?? {})
          for (const frame of document.querySelectorAll('iframe'))
            if (frame.contentWindow === event.source) setHeight(frame, event.data['datawrapper-height'][key]);
      });`),
  },
  {
    name: 'AMP',
    body: (src, sandbox) =>
      frame(src, sandboxed(sandbox)) +
      run(`${setHeight} addEventListener('message', (event) => {
        const { sentinel, type, height } = event.data;
        if (sentinel === 'amp' && type === 'embed-size' && height >= 100) setHeight(sender(event), height);
      });`),
  },
  {
    name: 'Guardian',
    body: (src, sandbox) =>
      frame(src, sandboxed(sandbox)) +
      run(`${setHeight} addEventListener('message', (event) => {
        if (typeof event.data !== 'string') return;
        const { id, type, value } = JSON.parse(event.data);
        if (/^iframeMessenger:\\w{5}$/.test(id) && type === 'set-height') setHeight(sender(event), value);
      });`),
  },
  {
    name: 'Medium and Embedly',
    body: (src, sandbox) =>
      frame(src, sandboxed(sandbox)) +
      run(`${setHeight} addEventListener('message', (event) => {
        if (typeof event.data !== 'string') return;
        const { context, src, height } = JSON.parse(event.data);
        const frame = [...document.querySelectorAll('iframe')].find((f) => f.src === src);
        if (context === 'iframe.resize' && frame) setHeight(frame, height);
      });`),
  },
  {
    name: 'WordPress, secret in the page',
    fragment: '#?secret=Ab12Cd34Ef',
    body: (src, sandbox) =>
      frame(src, `data-secret="Ab12Cd34Ef" ${sandboxed(sandbox)}`) +
      run(`${setHeight} addEventListener('message', (event) => {
        const { secret, message, value } = event.data ?? {};
        if (!secret || !message || /[^a-zA-Z0-9]/.test(secret)) return;
        const frame = document.querySelector('iframe[data-secret="' + secret + '"]');
        if (frame && frame.contentWindow === event.source && message === 'height')
          setHeight(frame, Math.min(1000, Math.max(200, Number.parseInt(value, 10))));
      });`),
  },
];

/** The real scripts of others, and stand-ins for the rest. */
export const embedParents: readonly EmbedParent[] = [
  ...standIns,
  {
    name: 'pym.js',
    body: (src, sandbox) =>
      `<div id="pym-host"></div>${pym}` +
      run(
        `new pym.Parent('pym-host', ${JSON.stringify(src)}, ${sandbox ? `{ sandbox: '${sandbox}' }` : '{}'});`,
      ),
  },
  {
    name: 'iframe-resizer 4',
    impossibleIn: ['allow-scripts'],
    body: (src, sandbox) =>
      `${frame(src, `id="fr1" ${sandboxed(sandbox)}`)}${resizer4}${run(`iFrameResize({}, '#fr1');`)}`,
  },
  {
    name: 'iframe-resizer 4, our address carries its id',
    query: '&iframeId=fr2',
    body: (src, sandbox) =>
      `${frame(src, `id="fr2" ${sandboxed(sandbox)}`)}${resizer4}${run(`iFrameResize({}, '#fr2');`)}`,
  },
  {
    name: 'iframe-resizer 5',
    impossibleIn: ['allow-scripts'],
    body: (src, sandbox) =>
      frame(src, `id="fr3" ${sandboxed(sandbox)}`) +
      resizer5 +
      run(`iframeResize({ license: 'GPLv3' }, '#fr3');`),
  },
  {
    name: 'iframe-resizer 5, our address carries its id',
    query: '&iframeId=fr4',
    body: (src, sandbox) =>
      frame(src, `id="fr4" ${sandboxed(sandbox)}`) +
      resizer5 +
      run(`iframeResize({ license: 'GPLv3' }, '#fr4');`),
  },
  {
    name: 'open-iframe-resizer',
    body: (src, sandbox) =>
      frame(src, `id="open" ${sandboxed(sandbox)}`) +
      openResizer +
      run(`iframeResizer.initialize({ checkOrigin: false }, '#open');`),
  },
  {
    name: 'NPR Sidechain',
    impossibleIn: ['allow-scripts', 'allow-scripts allow-same-origin'],
    body: (src) => `${sidechain}<side-chain src="${src}"></side-chain>`,
  },
];
