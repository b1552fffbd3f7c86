import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeCordisRelease } from "../factories/cordis-folder.ts";
import { freePort, muster, productionEnv, ready, startServer, temporaryFolder } from "./portal-process.ts";
import { setUpIn } from "./set-up-folder.ts";

/** `npm run --silent muster -- …`, typed in the folder `cwd`. */
function npmMuster(env: Record<string, string>, cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["--prefix", process.cwd(), "run", "--silent", "muster", "--", ...args], {
    cwd,
    env: env as NodeJS.ProcessEnv,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

function folderWithRelease(): string {
  const folder = temporaryFolder();
  writeCordisRelease(path.join(folder, "release"));
  return folder;
}

test("without a data folder a plan is made in memory, from where it was typed; standard output is one JSON value and nothing is kept", () => {
  const cwd = folderWithRelease();
  const dataDir = path.join(cwd, "data");
  const planned = npmMuster(productionEnv({ MUSTER_DATA_DIR: dataDir }), cwd, "import", "cordis", "release", "--country", "PT", "--json");
  expect(planned.code).toBe(0);
  expect(JSON.parse(planned.stdout)).toMatchObject({ organisations: 1, partners: 1, projects: 1, participations: 2, isCommitted: false });
  expect(fs.existsSync(dataDir)).toBe(false);
});

test("bad input ends with exit code 2, one JSON value that says what was wrong, and how to do it", async () => {
  const cwd = folderWithRelease();
  const env = productionEnv({ MUSTER_DATA_DIR: path.join(cwd, "data"), INIT_CWD: cwd });
  const bad: [string[], string][] = [
    [["import", "cordis"], "folder"],
    [["import", "cordis", "elsewhere"], "elsewhere"],
    [["import", "cordis", "release", "--country", "Atlantis"], "Atlantis"],
    [["import", "cordis", "release", "--speed", "9"], "--speed"],
    [["import"], 'no command "import"'],
    [[], "no command"],
  ];
  for (const [args, says] of bad) {
    const { code, stdout, stderr } = await muster(env, ...args, "--json");
    expect(code, args.join(" ")).toBe(2);
    expect(JSON.parse(stdout), args.join(" ")).toEqual({ error: expect.stringContaining(says) });
    expect(stderr).toContain("usage: npm run muster");
  }
});

test("while the server runs a command works in it: what is committed there is on its pages", async () => {
  const [cwd, dataDir, port] = [folderWithRelease(), temporaryFolder(), await freePort()];
  await setUpIn(dataDir);
  const env = productionEnv({ PORT: String(port), MUSTER_DATA_DIR: dataDir, INIT_CWD: cwd });
  await ready(startServer(env), port);
  const committed = await muster(env, "import", "cordis", "release", "--country", "PT", "--commit", "--json");
  expect([committed.code, committed.stderr]).toEqual([0, ""]);
  expect(JSON.parse(committed.stdout)).toMatchObject({ created: 5, isCommitted: true });
  const directory = async () => (await fetch(`http://127.0.0.1:${port}/directory`)).text();
  await expect.poll(directory, { timeout: 20_000 }).toContain("PLANETARIUM OF COIMBRA");
  expect(await directory()).not.toContain("ALPINE SANATORIUM");
  const wrong = await muster(env, "import", "cordis", "elsewhere", "--json");
  expect([wrong.code, Object.keys(JSON.parse(wrong.stdout))]).toEqual([2, ["error"]]);
});
