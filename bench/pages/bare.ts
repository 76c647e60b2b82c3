import { geoMercator, geoPath } from 'd3';
import { followSlider } from './slider.ts';
import { colours, idOf, loadStory } from './story.ts';

const { regions, classOf } = await loadStory();
const path = geoPath(geoMercator().fitExtent([[10, 10], [630, 990]], regions)).digits(1); // prettier-ignore
const name = 'http://www.w3.org/2000/svg';
const root = document.createElementNS(name, 'svg');
root.setAttribute('viewBox', '0 0 640 1000');
const shapes = regions.features.map((region) => {
  const shape = document.createElementNS(name, 'path');
  shape.setAttribute('d', path(region) ?? '');
  shape.setAttribute('stroke', '#fff');
  return { id: idOf(region), shape, shown: -1 };
});
root.append(...shapes.map(({ shape }) => shape));
document.querySelector('#map')?.append(root);

followSlider((day) => {
  for (const entry of shapes) {
    const value = classOf(entry.id, day);
    if (value === entry.shown) continue;
    entry.shown = value;
    entry.shape.setAttribute('fill', colours[value] ?? '');
  }
});
performance.mark('ready');
