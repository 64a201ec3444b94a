import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { LangMap } from '#lib/pack/schema.ts';
import { townName } from './format-value.ts';
import { COLOURS } from './map-list.tsx';
import { packText, type Ui, useUi } from './ui.ts';

export interface MapPoint {
  readonly label: LangMap;
  readonly lat: string;
  readonly lon: string;
}

/** One route, or one place as a route of a single point. */
export interface MapRoute {
  readonly key: string;
  readonly name: LangMap;
  readonly points: readonly MapPoint[];
}

const WIDTH = 340;
const HEIGHT = 200;
/** Room for the names of towns beside their points. */
const MARGIN = 34;
/** Widest that a single town is shown: about 900 km, so that its country can be told. */
const MIN_DEGREES = 8;

// world-atlas ships no types; its file is a Topology with the objects countries and land.
const atlas = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(atlas, atlas.objects.land);
const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);

/** Routes over a map of the world that lies in the extension: towns joined by lines, nothing fetched. */
export function RouteMap({ routes }: { routes: readonly MapRoute[] }) {
  const ui = useUi();
  const projection = fitRoutes(routes);
  const path = geoPath(projection);
  const places = routes.map(({ name }) => packText(ui, name).text).join(', ');
  return (
    <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={ui.t('map-label', { places })}>
      <path class="land" d={path(land) ?? ''} />
      <path class="borders" d={path(borders) ?? ''} />
      {routes.map((route, index) => (
        <RouteLine key={route.key} route={route} projection={projection} colour={index % COLOURS} />
      ))}
      <Labels routes={routes} projection={projection} ui={ui} />
    </svg>
  );
}

function RouteLine({
  route,
  projection,
  colour,
}: {
  readonly route: MapRoute;
  readonly projection: GeoProjection;
  readonly colour: number;
}) {
  const ui = useUi();
  const path = geoPath(projection);
  const coordinates = route.points.map(toPosition);
  return (
    <g class={`route colour-${colour}`}>
      <title>{packText(ui, route.name).text}</title>
      {coordinates.length > 1 ? <path d={path({ type: 'LineString', coordinates }) ?? ''} /> : null}
      {coordinates.map((position, index) => {
        const [x, y] = projection(position) ?? [0, 0];
        return <circle key={`${index}-${position.join()}`} cx={x} cy={y} r={3} />;
      })}
    </g>
  );
}

/** Names of towns, the ends of a route first; one that would cover another is left out (the list has them all). */
function Labels({ routes, projection, ui }: { routes: readonly MapRoute[]; projection: GeoProjection; ui: Ui }) {
  const taken: { x: number; y: number; width: number }[] = [];
  const ordered = routes
    .flatMap(({ points }) => [...points.slice(0, 1), ...points.slice(-1), ...points.slice(1, -1)])
    .filter((point) => townName(ui, point) !== '');
  return (
    <g class="names">
      {ordered.map((point, index) => {
        const text = townName(ui, point);
        const [px, py] = projection(toPosition(point)) ?? [0, 0];
        const width = text.length * 5.6;
        const isLeft = px + 6 + width > WIDTH;
        const x = isLeft ? px - 6 - width : px + 6;
        const collides = taken.some(
          (other) => Math.abs(other.y - py) < 11 && x < other.x + other.width && other.x < x + width,
        );
        if (collides) return null;
        taken.push({ x, y: py, width });
        return (
          <text
            key={`${index}-${text}`}
            x={isLeft ? px - 6 : px + 6}
            y={py + 3.5}
            text-anchor={isLeft ? 'end' : 'start'}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}

function fitRoutes(routes: readonly MapRoute[]): GeoProjection {
  const positions = routes.flatMap(({ points }) => points.map(toPosition));
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  const centre = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2] as const;
  const reach = Math.max(MIN_DEGREES, Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats)) / 2;
  const corners: [number, number][] = [
    [centre[0] - reach, Math.max(-80, centre[1] - reach / 2)],
    [centre[0] + reach, Math.min(80, centre[1] + reach / 2)],
  ];
  return geoMercator().fitExtent(
    [
      [MARGIN, MARGIN / 2],
      [WIDTH - MARGIN, HEIGHT - MARGIN / 2],
    ],
    { type: 'MultiPoint', coordinates: [...positions, ...corners] },
  );
}

function toPosition({ lat, lon }: MapPoint): [number, number] {
  return [Number(lon), Number(lat)];
}
