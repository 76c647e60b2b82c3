import { ownWindow, type StoryWindow } from '../rollout/story-window.ts';

/** Gives each year of *window* a colour of the page's scale, between two of its steps; returns the undo. */
export function paintYears({ years }: StoryWindow): () => void {
  const steps = ownWindow.years;
  const sheet = new CSSStyleSheet();
  const rules = years.map((year, i) => {
    const place = years.length === 1 ? 0 : (i / (years.length - 1)) * (steps.length - 1);
    const from = steps[Math.floor(place)] ?? ownWindow.years[0];
    const to = steps[Math.ceil(place)] ?? from;
    const share = Math.round((place % 1) * 100);
    const mix = `color-mix(in oklab, var(--class-${to}) ${share}%, var(--class-${from}))`;
    return `[data-class='${year}'] { --class: ${mix}; }`;
  });
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
