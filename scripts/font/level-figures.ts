import { create } from 'fontkit';

/** What of a table of an OpenType file is needed here: where it begins, in bytes. */
type Tables = ReadonlyMap<string, number>;

/**
 * Returns *font*, a TrueType file, with figures that are all as broad as the broadest, each in the middle of its
 * room: a date that runs then stands still. The face has none of its own.
 */
export function withLevelFigures(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const tables = tablesOf(copy);
  const face = create(font);
  if (!('glyphForCodePoint' in face)) throw new Error('unsupported font: a collection');
  const figures = Array.from('0123456789', (figure) => face.glyphForCodePoint(figure.codePointAt(0) ?? 0).id);
  const metricsAt = startOf(tables, 'hmtx');
  const metricCount = copy.readUInt16BE(startOf(tables, 'hhea') + 34);
  if (figures.some((glyph) => glyph >= metricCount))
    throw new Error('unsupported font: figures of one width');
  const widths = figures.map((glyph) => copy.readUInt16BE(metricsAt + 4 * glyph));
  const broadest = Math.max(...widths);
  figures.forEach((glyph, i) => {
    const at = metricsAt + 4 * glyph;
    const bearing = copy.readInt16BE(at + 2) + Math.round((broadest - (widths[i] ?? 0)) / 2);
    copy.writeUInt16BE(broadest, at);
    copy.writeInt16BE(bearing, at + 2);
  });
  return copy;
}

function tablesOf(font: Buffer): Tables {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + 16 * i;
      return [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)];
    }),
  );
}

function startOf(tables: Tables, name: string): number {
  const start = tables.get(name);
  if (start === undefined) throw new Error(`missing table: ${name}`);
  return start;
}
