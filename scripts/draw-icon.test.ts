import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawIcon, readShapes } from './draw-icon.ts';

const SVG =
  '<svg viewBox="0 0 8 8"><rect x="0" y="0" width="8" height="8" rx="4" fill="#102030" /><circle cx="4" cy="4" r="2" fill="#ffffff" /></svg>';

function pixels(png: Uint8Array, size: number): (x: number, y: number) => number[] {
  const data = Buffer.from(png);
  const length = data.readUInt32BE(33);
  const rows = inflateSync(data.subarray(41, 41 + length));
  return (x, y) => [...rows.subarray(y * (1 + size * 4) + 1 + x * 4).subarray(0, 4)];
}

describe('drawIcon', () => {
  it('draws shapes one over the other, transparent outside', () => {
    const at = pixels(drawIcon(SVG, 16), 16);
    expect(at(0, 0)[3]).toBe(0);
    expect(at(8, 8)).toEqual([255, 255, 255, 255]);
    expect(at(8, 1)).toEqual([16, 32, 48, 255]);
  });

  it('begins as a PNG and says its size', () => {
    const png = Buffer.from(drawIcon(SVG, 32));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([32, 32]);
  });

  it('refuses what it cannot draw', () => {
    expect(() => readShapes('<svg viewBox="0 0 8 8"><path d="M0 0" /></svg>')).toThrow('rect and circle only');
  });
});
