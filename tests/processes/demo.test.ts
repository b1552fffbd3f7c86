import { expect, test } from "vitest";
import { demoSignIns } from "../../app/features/accounts/demo-sign-ins.ts";
import { freePort, productionEnv, ready, start, temporaryFolder } from "./portal-process.ts";
import { setUpIn } from "./set-up-folder.ts";

test("the demo keeps its data, begins anew where asked to, and prints its address and one sign-in per role", async () => {
  const [dataDir, port] = [temporaryFolder(), await freePort()];
  await setUpIn(dataDir);
  // Nothing is configured but the port.
  const { PATH = "", HOME = "" } = productionEnv();
  const env = { PATH, HOME, PORT: String(port), MUSTER_DATA_DIR: dataDir };
  const home = async () => (await fetch(`http://127.0.0.1:${port}/`)).text();
  const demo = (...args: string[]) => start(["app/platform/run/start.mjs", "demo", ...args], env);

  const first = demo();
  await ready(first, port);
  expect(await home()).toContain("Costa Azul Health");
  const second = await demo().ended;
  expect([second.code, second.stderr]).toEqual([1, `Port ${port} is taken. Choose another one: PORT=${port + 1} npm run demo\n`]);
  first.child.kill("SIGINT");
  expect((await first.ended).code).toBe(0);

  const anew = demo("--reset");
  await ready(anew, port, 200);
  expect(await home()).toContain("Costa Viva Health Cluster");
  expect(await home()).toContain("This cluster is made up.");
  expect(anew.output()).toContain(`http://localhost:${port}\n`);
  for (const { email, password } of demoSignIns) expect(anew.output()).toMatch(new RegExp(`${email} +${password} `));
  anew.child.kill("SIGTERM");
  expect((await anew.ended).code).toBe(0);
}, 300_000);
