import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** The secret of a data folder that is run without configuration: made once, readable by its owner only. */
export function localSecret(dataDir: string): string {
  const known = findLocalSecret(dataDir);
  if (known !== null) return known;
  fs.mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString("hex");
  fs.writeFileSync(secretFile(dataDir), `${secret}\n`, { mode: 0o600, flag: "wx" });
  return secret;
}

export function findLocalSecret(dataDir: string): string | null {
  const file = secretFile(dataDir);
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : null;
}

function secretFile(dataDir: string): string {
  return path.join(dataDir, "secret");
}
