import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { colours, followSlider, idOf, loadStory } from './story.ts';

const { regions, classOf } = await loadStory();
const map = L.map('map', {
  attributionControl: false,
  // What Leaflet's own guide advises for thousands of shapes.
  preferCanvas: regions.features.length > 1000,
});
const entries: { id: string; layer: L.Path; shown: number }[] = [];
const layer = L.geoJSON(regions, {
  style: { color: '#fff', weight: 1, fillOpacity: 1, fillColor: colours[0] ?? '' },
  onEachFeature: (region, shape) => entries.push({ id: idOf(region), layer: shape as L.Path, shown: 0 }),
});
map.fitBounds(layer.getBounds(), { animate: false });
layer.addTo(map);

followSlider((day) => {
  for (const entry of entries) {
    const value = classOf(entry.id, day);
    if (value === entry.shown) continue;
    entry.shown = value;
    entry.layer.setStyle({ fillColor: colours[value] ?? '' });
  }
});
performance.mark('ready');
