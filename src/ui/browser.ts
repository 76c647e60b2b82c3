import { langs, type Lang } from '../data/lang.ts';
import { on } from './dom.ts';

const motion = matchMedia('(prefers-reduced-motion: reduce)');

/** Returns whether the reader's system asks for less motion. */
export function isMotionReduced(): boolean {
  return motion.matches;
}

/** Returns whether the map stands beside the text: `styles/responsive.css` asks the same. */
export function areColumns(): boolean {
  return matchMedia(
    '(width >= 900px), (width >= 700px) and (orientation: landscape), (width >= 480px) and (height < 520px)',
  ).matches;
}

/** Calls *listener* when the reader changes that wish; returns the undo. */
export function onMotionChange(listener: () => void): () => void {
  return on(motion, 'change', listener);
}

/** Returns the first language of the browser that the page speaks, else Vietnamese; of the English page English. */
export function browserLang(): Lang {
  if (document.documentElement.lang === 'en') return 'en';
  for (const tag of navigator.languages) {
    const lang = langs.find((candidate) => tag.toLowerCase().split('-')[0] === candidate);
    if (lang) return lang;
  }
  return 'vi';
}

/** Returns whether this page is the map in a frame of another: `embed.html` is, and index.html where its address says `embed=1`. */
export function isEmbed(): boolean {
  return 'embed' in document.documentElement.dataset;
}

/** Returns whether the address of the page names data or a map to be shown in the place of its own. */
export function namesData(): boolean {
  const parameters = new URLSearchParams(location.search);
  return parameters.has('data') || parameters.has('map');
}
