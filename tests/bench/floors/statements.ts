import pg from "pg";

/** How many statements the work sends to the database, whoever sends them: all speak through this driver. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { prototype } = pg.Client as unknown as { prototype: { query: (...given: unknown[]) => unknown } };
  const send = prototype.query;
  let count = 0;
  prototype.query = function (...given) {
    count += 1;
    return send.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = send;
  }
  if (count === 0) throw new Error("no statement was sent");
  return count;
}
