import { embedHeightFor } from './embed-heights.ts';
import { embedOptions, parseEmbedHeight, readEmbedEventName } from './embed-protocol.ts';

const base = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
/** What marks a host that has its map: on the host itself, for the script may run in several copies. */
const mountedMark = Symbol.for('vnpt-map');

/** What the frame is called, for those who hear rather than see it. */
const frameTitle = {
  vi: 'Bản đồ: VNPT ký thỏa thuận với các tỉnh, thành, 2013–2019',
  en: 'Map: VNPT’s agreements with Vietnam’s provinces, 2013–2019',
};

/** Puts the map in a frame into *host*, which its attributes set up; the frame keeps the height it tells. */
function mount(host: HTMLElement): void {
  if (Object.hasOwn(host, mountedMark)) return;
  Object.assign(host, { [mountedMark]: true });
  const option = (name: string) => host.getAttribute(`data-${name}`) ?? host.getAttribute(name);
  const url = new URL('./embed.html', base);
  url.searchParams.set('embed', '1');
  for (const [name, parameter] of Object.entries(embedOptions)) {
    const value = option(name);
    if (value) url.searchParams.set(parameter, value);
  }
  const frame = document.createElement('iframe');
  frame.src = url.href;
  frame.title = option('title') ?? frameTitle[option('lang') === 'en' ? 'en' : 'vi'];
  frame.loading = 'lazy';
  frame.setAttribute('allow', 'fullscreen; clipboard-write');
  frame.referrerPolicy = 'no-referrer';
  frame.style.cssText = 'display:block;width:100%;border:0';
  const setHeight = (heightPx: number) => (frame.style.height = `${heightPx}px`);
  setHeight(embedHeightFor(host.clientWidth));
  host.style.display = 'block';
  host.style.padding = host.style.minHeight = '0';
  host.replaceChildren(frame);

  // Until the map has told its height, it is as high as its layout will be at the width there is. In a frame of
  // its own: the host grows with it, and Firefox reports such a loop to the page around as an error
  // (https://www.w3.org/TR/resize-observer/#deliver-resize-error).
  let isTold = false;
  const observer = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      if (!isTold) setHeight(embedHeightFor(host.clientWidth));
    }),
  );
  observer.observe(host);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    const heightPx = parseEmbedHeight(data);
    if (heightPx !== null) {
      isTold = true;
      observer.disconnect();
      setHeight(heightPx);
    }
    const name = readEmbedEventName(data);
    if (name) host.dispatchEvent(new CustomEvent(`vnpt-map-${name}`, { detail: data, bubbles: true }));
  });
}

function mountAll(): void {
  document.querySelectorAll<HTMLElement>('[data-vnpt-map]').forEach(mount);
}

if (!customElements.get('vnpt-map'))
  customElements.define(
    'vnpt-map',
    class extends HTMLElement {
      connectedCallback(): void {
        mount(this);
      }
    },
  );
mountAll();
addEventListener('DOMContentLoaded', mountAll);
