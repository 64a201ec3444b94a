import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { MapRoute } from './route-map.tsx';

/** The map with its 100 kB of the world, loaded when it is shown. */
export function LazyMap({ routes }: { routes: readonly MapRoute[] }) {
  const [loaded, setLoaded] = useState<{ readonly view: FunctionComponent<{ routes: readonly MapRoute[] }> } | null>(
    null,
  );
  useEffect(() => void import('./route-map.tsx').then(({ RouteMap }) => setLoaded({ view: RouteMap })), []);
  if (!loaded) return <div class="map" aria-busy="true" />;
  return <loaded.view routes={routes} />;
}

/** The routes and positions that the packs know of entities. */
export function routesOf(views: readonly EntityView[]): readonly MapRoute[] {
  return views.flatMap((view) =>
    view.facts.flatMap(({ id, value }) =>
      'route' in value ? [{ key: `${view.pack.id}/${view.key}/${id}`, name: view.label, points: value.route }] : [],
    ),
  );
}
