import { MapChart } from 'echarts/charts';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { colours, followSlider, idOf, loadStory } from './story.ts';

use([MapChart, CanvasRenderer]);
const { regions, classOf } = await loadStory();
const named = regions.features.map((region) => ({ ...region, properties: { name: idOf(region) } }));
registerMap('regions', {
  geoJSON: JSON.stringify({ type: 'FeatureCollection', features: named }),
  specialAreas: {},
});
const host = document.querySelector<HTMLElement>('#map');
if (!host) throw new Error('missing element: #map');
const chart = init(host);
// ECharts draws with a later frame than the one it is told in.
const isDrawn = new Promise<void>((resolve) => chart.on('finished', () => resolve()));

followSlider((day) => {
  const data = named.map(({ properties: { name } }) => ({
    name,
    itemStyle: { areaColor: colours[classOf(name, day)] ?? '' },
  }));
  chart.setOption({ animation: false, series: [{ type: 'map', map: 'regions', aspectScale: 1, data }] });
});
await isDrawn;
performance.mark('ready');
