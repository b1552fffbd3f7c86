import pg from "pg";

/** What node-postgres calls on a query that copies in: it has no such query of its own. */
type Wire = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

class CopyIn extends pg.Query {
  private readonly chunk: Buffer;
  private readonly statement: string;
  constructor(statement: string, text: string) {
    super(statement);
    this.statement = statement;
    this.chunk = Buffer.from(text);
  }
  override submit = (wire: unknown) => (wire as Wire).query(this.statement);
  handleCopyInResponse(wire: Wire) {
    wire.sendCopyFromChunk(this.chunk);
    wire.endCopyFrom();
  }
}

/** Loads rows with `COPY … FROM STDIN`, the fastest way into PostgreSQL; null is NULL. */
export async function copyRows(client: pg.ClientBase, table: string, columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Promise<void> {
  const statement = `copy "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) from stdin`;
  await new Promise<void>((resolve, reject) => {
    const query = new CopyIn(statement, copyText(rows));
    query.on("end", () => resolve());
    query.on("error", reject);
    client.query(query);
  });
}

/** Rows in COPY's text format. */
export function copyText(rows: readonly (readonly (string | null)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join("\t")}\n`).join("");
}

function cellOf(value: string | null): string {
  return value === null ? "\\N" : value.replace(/[\\\n\r\t]/g, (sign) => ({ "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" })[sign] as string);
}
