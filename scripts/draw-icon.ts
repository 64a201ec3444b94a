import { crc32, deflateSync } from 'node:zlib';

/** A rectangle with round corners in units of the drawing; a circle is one whose corners meet. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: readonly [number, number, number];
}

/** Samples a pixel's side: sixteen a pixel smooth the edges of a 16-pixel icon. */
const SAMPLES = 4;

/** Reads the `rect` and `circle` elements of a drawing; others are refused, for they would be missing in the icon. */
export function readShapes(svg: string): { readonly size: number; readonly shapes: readonly Shape[] } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const elements = [...svg.matchAll(/<(\w+)\s([^>]*?)\/>/g)];
  const shapes = elements.map(([, name = '', attributes = '']) => toShape(name, attributes));
  if (!size || shapes.length === 0) throw new TypeError('the drawing has no square viewBox or no shapes');
  return { size, shapes };
}

function toShape(name: string, attributes: string): Shape {
  const read = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const number = (key: string) => Number(read(key));
  const hex = Number.parseInt(read('fill').slice(1), 16);
  const colour = [hex >> 16, (hex >> 8) & 255, hex & 255] as const;
  const [r, rx] = [number('r'), number('rx')];
  if (name === 'circle') {
    return { x: number('cx') - r, y: number('cy') - r, width: 2 * r, height: 2 * r, radius: r, colour };
  }
  if (name !== 'rect') throw new TypeError(`the icon is drawn with rect and circle only, not with ${name}`);
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height'), radius: rx, colour };
}

/** Draws shapes one over the other as a PNG of `pixels` squared, transparent where there is none. */
export function drawIcon(svg: string, pixels: number): Uint8Array {
  const { size, shapes } = readShapes(svg);
  const rows = Buffer.alloc(pixels * (1 + pixels * 4)); // each row begins with its filter, 0
  for (let y = 0; y < pixels; y += 1) {
    for (let x = 0; x < pixels; x += 1) {
      rows.set(averageAt(shapes, { x, y }, size / pixels), y * (1 + pixels * 4) + 1 + x * 4);
    }
  }
  return writePng(pixels, rows);
}

function averageAt(shapes: readonly Shape[], pixel: { x: number; y: number }, scale: number): readonly number[] {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (pixel.x + ((sample % SAMPLES) + 0.5) / SAMPLES) * scale;
    const y = (pixel.y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * scale;
    const shape = shapes.findLast((candidate) => isInside(candidate, x, y));
    if (shape) for (const [index, part] of [...shape.colour, 255].entries()) sum[index] = (sum[index] ?? 0) + part;
  }
  const covered = (sum[3] ?? 0) / 255 || 1;
  return sum.map((part, index) => Math.round(part / (index === 3 ? SAMPLES * SAMPLES : covered)));
}

function isInside({ x, y, width, height, radius }: Shape, px: number, py: number): boolean {
  if (px < x || px > x + width || py < y || py > y + height) return false;
  const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
  const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** A PNG of 8-bit RGBA (W3C Portable Network Graphics, 11.2). */
function writePng(pixels: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
