import fs from "node:fs/promises";
import { expect, test } from "vitest";
import { testEnv } from "../../../tests/setup/test-env.ts";
import { setEnv } from "../env.server.ts";
import { receiveUpload, uploadPath } from "./upload-folder.server.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const uploads = () => fs.readdir(`${testEnv().dataDir}/uploads`);

async function* arriving(...pieces: (string | (() => Promise<string>))[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield bytes(typeof piece === "string" ? piece : await piece());
}

test("what arrives whole lies on disk; what is too long, breaks off or falls silent leaves nothing behind", async () => {
  setEnv(testEnv());
  const whole = await receiveUpload(arriving("one,", "two"), 100);
  if (!whole.ok) throw new Error(whole.problem);
  expect(await fs.readFile(uploadPath(whole.value.storageKey), "utf8")).toBe("one,two");
  expect(whole.value.byteSize).toBe(7);
  const before = await uploads();

  expect(await receiveUpload(arriving("x".repeat(101)), 100)).toEqual({ ok: false, problem: "too-large" });
  await expect(
    receiveUpload(
      arriving("one", () => Promise.reject(new Error("cut off"))),
      100,
    ),
  ).rejects.toThrow("cut off");
  await expect(
    receiveUpload(
      arriving("one", () => new Promise(() => {})),
      100,
      20,
    ),
  ).rejects.toThrow("stalled");
  expect(await uploads()).toEqual(before);
});
