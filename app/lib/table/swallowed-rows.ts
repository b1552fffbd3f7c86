import type { RawRecord } from "./cut-records.ts";

type Shape = "number" | "date" | "email" | "web" | "phone";

/** For each column the shape that all its values of one line have; null where they are words or differ. */
export type ColumnShapes = readonly (Shape | null)[];

const lookAt = 200;

export function shapesOf(records: readonly RawRecord[], width: number): ColumnShapes {
  const plain = records.slice(0, lookAt).filter((record) => record.cells.length === width && !record.cells.some((cell) => /[\r\n]/.test(cell)));
  return Array.from({ length: width }, (_, column) => {
    const shapes = new Set(plain.flatMap((record) => ((record.cells[column] as string).trim() === "" ? [] : [shapeOf(record.cells[column] as string)])));
    const [only] = shapes;
    return shapes.size === 1 ? (only ?? null) : null;
  });
}

/**
 * Whether a cell of several lines holds a row that a quotation mark swallowed: one of its lines cuts into as many cells as
 * the table has columns, with numbers, dates and addresses where the other rows have them.
 */
export function holdsRow(cell: string, shapes: ColumnShapes, delimiter: string | null): boolean {
  if (delimiter === null || shapes.length < 3 || !/[\r\n]/.test(cell)) return false;
  const lines = cell.split(/\r\n?|\n/).slice(1);
  return lines.some((line) => {
    const cells = line.split(delimiter);
    if (cells.length !== shapes.length) return false;
    const given = shapes.flatMap((shape, place) => (shape === null || cells[place]?.trim() === "" ? [] : [shape === shapeOf(cells[place] as string)]));
    return given.length > 0 && given.every(Boolean);
  });
}

function shapeOf(cell: string): Shape | null {
  const text = cell.trim();
  if (/^[+-]?\d[\d.,\s]*\s?[%€$£]?$/.test(text) && text.replace(/\D/g, "").length < 9) return "number";
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(text)) return "date";
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return "email";
  if (/^(https?:\/\/|www\.)\S+$/i.test(text)) return "web";
  return /^[+(]?\d[\d\s()/.-]{5,}$/.test(text) ? "phone" : null;
}
