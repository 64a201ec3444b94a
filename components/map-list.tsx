import { routeText } from './format-value.ts';
import type { MapRoute } from './route-map.tsx';
import { packText, useUi } from './ui.ts';

/** Colours of routes on a map, over and over; the list says in words what each goes through. */
export const COLOURS = 5;

/** The routes of a map as a list: which colour is which, and the towns of each, for whoever cannot see the drawing. */
export function MapList({ routes }: { routes: readonly MapRoute[] }) {
  const ui = useUi();
  return (
    <ul class="map-list">
      {routes.map(({ key, name, points }, index) => {
        const picked = packText(ui, name);
        const towns = routeText(ui, points);
        return (
          <li key={key} class={`colour-${index % COLOURS}`}>
            <bdi lang={picked.lang}>{picked.text}</bdi> <small>{towns === picked.text ? '' : towns}</small>
          </li>
        );
      })}
    </ul>
  );
}
