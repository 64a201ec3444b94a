/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];

/** Mean radius of the earth. */
const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** At most `count` points of a line: its ends, and those whose loss would bend it most (Douglas and Peucker 1973, by rank). */
export function simplifyRoute(line: readonly Position[], count: number): readonly Position[] {
  const kept = new Set([0, line.length - 1]);
  while (kept.size < Math.min(count, line.length)) {
    const corners = [...kept].sort((a, b) => a - b);
    const next = farthest(line, corners);
    if (next < 0) break;
    kept.add(next);
  }
  return line.filter((_, index) => kept.has(index));
}

function farthest(line: readonly Position[], corners: readonly number[]): number {
  let [best, at] = [0, -1];
  for (const [k, from] of corners.slice(0, -1).entries()) {
    const to = corners[k + 1] ?? from;
    for (let index = from + 1; index < to; index += 1) {
      const distance = distanceToChord(line[index], line[from], line[to]);
      if (distance > best) [best, at] = [distance, index];
    }
  }
  return at;
}

/** Distance in degrees, longitudes shortened by the latitude: only compared with others of the same line. */
function distanceToChord(point?: Position, from?: Position, to?: Position): number {
  if (!point || !from || !to) return 0;
  const scale = Math.cos(from[1] * RADIANS);
  const [x, y] = [(point[0] - from[0]) * scale, point[1] - from[1]];
  const [dx, dy] = [(to[0] - from[0]) * scale, to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length;
}

/** Length of a line along great circles, in kilometres. */
export function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, to, index) => sum + distanceKm(line[index] ?? to, to), 0);
}

function distanceKm([lonA, latA]: Position, [lonB, latB]: Position): number {
  const [a, b] = [latA * RADIANS, latB * RADIANS];
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
