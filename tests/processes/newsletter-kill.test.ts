import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fates, startMailVendor } from "../factories/mail-vendor.ts";
import { databaseServer } from "./database-server.ts";
import { productionEnv, type Started, start, temporaryFolder } from "./portal-process.ts";

const server = databaseServer();
beforeAll(() => server.open());
afterAll(() => server.close());

async function fill(databaseUrl: string, readers: number): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const [listId, issueId] = [randomUUID(), randomUUID()];
  await client.query(`insert into "Cluster" (id, name, "legalEntityName", "legalAddress", "countryCode", "nutsCode", currency, "timeZone", "senderName", "senderEmail", "privacyNotice", imprint, "updatedAt")
    values (1, 'Costa', 'Costa', 'Rua 1', 'PT', 'PT15', 'EUR', 'Europe/Lisbon', 'Costa', 'office@costa.example', 'x', 'x', now())`);
  await client.query(`insert into "NewsletterList" (id, names, "isPublic", "createdAt") values ($1, '{"en":"News"}', true, now())`, [listId]);
  await client.query(
    `insert into "Subscriber" (id, email, locale, "createdAt") select gen_random_uuid(), 'reader-' || n || '@example.org', case n % 2 when 0 then 'pt' else 'en' end, now() from generate_series(1, $1::int) n`,
    [readers],
  );
  await client.query(
    `insert into "ConsentEvent" (id, "subscriberId", "listId", action, wording, locale, source, at) select gen_random_uuid(), id, $1, 'confirmed', '1', 'en', 'website', now() from "Subscriber"`,
    [listId],
  );
  const head = (subject: string) => ({ subject, preheader: "" });
  await client.query(
    `insert into "NewsletterIssue" (id, "listId", state, heads, blocks, audience, "createdAt", "sendAt") values ($1, $2, 'scheduled', $3, $4, '{}', now(), now() - interval '1 minute')`,
    [issueId, listId, JSON.stringify({ en: head("News"), pt: head("Novidades") }), JSON.stringify([{ kind: "text", text: { en: "Hello", pt: "Olá" }, url: "" }])],
  );
  await client.end();
  return issueId;
}

test("processes that are killed between any two steps of sending, against a vendor that takes mails and drops the line, send everybody one mail and account for each", async () => {
  const databaseUrl = await server.migratedDatabase();
  const readers = process.env.MUSTER_TEST_LONG === "true" ? 6_000 : 500;
  const issueId = await fill(databaseUrl, readers);
  let current: Started | null = null;
  const standIn = await startMailVendor(() => current?.child.kill("SIGKILL"));
  const env = productionEnv({ DATABASE_URL: databaseUrl, MUSTER_DATA_DIR: temporaryFolder(), RESEND_API_KEY: "re_test", RESEND_BASE_URL: standIn.url, LOG_LEVEL: "error" });
  const state = async () => ((await server.rows(databaseUrl, `select state::text from "NewsletterIssue"`)) as { state: string }[])[0]?.state;
  let kills = 0;
  for (let run = 0; run < readers && (await state()) !== "sent"; run += 1) {
    current = start(["--import", "tsx", "tests/processes/send-newsletter.ts", issueId], env);
    const { code, stderr } = await current.ended;
    if (code === null) kills += 1;
    else expect([code, stderr]).toEqual([0, ""]);
  }
  standIn.close();
  expect(await state()).toBe("sent");
  expect(kills).toBeGreaterThanOrEqual(3);
  expect(standIn.callCount()).toBeGreaterThan(fates.length);
  expect(standIn.accepted.length).toBe(readers);
  expect(new Set(standIn.accepted).size).toBe(readers);
  const deliveries = `select state::text, count(*)::int as mails, count(distinct "vendorId")::int as ids from "NewsletterDelivery" group by state`;
  expect(await server.rows(databaseUrl, deliveries)).toEqual([{ state: "sent", mails: readers, ids: readers }]);
}, 300_000);
