// A newsletter: writing it out for each reader against rendering once and merging, and settling who gets it against bare inserts.
import { createHmac, randomBytes } from "node:crypto";
import { ownLinkPlaceholder } from "../../app/features/newsletters/consent/own-link.ts";
import { freezeIssue } from "../../app/features/newsletters/sending/freeze-issue.server.ts";
import { mailOf } from "../../app/features/newsletters/sending/mail-of.server.ts";
import { type Database, db, transaction } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { createIssue, createList } from "../factories/newsletter.ts";
import { onBothDatabases } from "./floors/databases.ts";
import { say } from "./floors/report.ts";
import { isSmall, timeEach } from "./floors/rounds.ts";

const readers = isSmall ? 10_000 : 100_000;
const merged = 10_000;
const key = randomBytes(32);

/** What leaves for one reader after another, against putting the link alone into the text that was rendered once. */
async function measureMerging(listId: string): Promise<void> {
  const rendering = await db().newsletterRendering.findFirstOrThrow({ where: { locale: "en" } });
  const deliveries = Array.from({ length: merged }, (_, place) => ({ id: String(place), subscriberId: crypto.randomUUID(), email: `reader-${place}@example.org` }));
  const from = { name: "Costa", address: "office@costa.example" };
  const rounds = await timeEach({
    measured: async () => void deliveries.reduce((length, delivery) => length + mailOf({ rendering, delivery, listId, from }).html.length, 0),
    floor: async () =>
      void deliveries.reduce((length, { subscriberId }) => {
        // Each reader's link has to be signed by whoever sends it, in the least code too.
        const token = createHmac("sha256", key).update(subscriberId).digest("base64url");
        return length + rendering.html.replaceAll(ownLinkPlaceholder, () => token).length + rendering.text.replaceAll(ownLinkPlaceholder, () => token).length;
      }, 0),
  });
  say({ what: `${merged} mails merged, against render once and replace`, measured: rounds.measured, floor: rounds.floor, unit: "ms", target: { atMost: 1.5 } });
}

/** Audience, languages, suppression, hash and one row each, against inserting as many bare rows. */
async function measureSettling(database: Database, listId: string): Promise<void> {
  await database.pool.query(
    `insert into "Subscriber" (id, email, locale, "createdAt") select gen_random_uuid(), 'reader-' || n || '@example.org', case n % 2 when 0 then 'pt' else 'en' end, now() from generate_series(1, ${readers}) n`,
  );
  await database.pool.query(
    `insert into "ConsentEvent" (id, "subscriberId", "listId", action, wording, locale, source, at) select gen_random_uuid(), id, '${listId}', 'confirmed', '1', 'en', 'website', now() from "Subscriber"`,
  );
  await database.pool.query("analyze");
  const issueOf = async () => db().newsletterIssue.findUniqueOrThrow({ where: { id: (await createIssue(listId)).id }, include: { list: true } });
  const rounds = await timeEach(
    {
      measured: async () => {
        const issue = await issueOf();
        await transaction((tx) => freezeIssue(tx, issue, new Date()), 300_000);
      },
      floor: async () => {
        const { id } = await issueOf();
        await database.pool.query(
          `insert into "NewsletterDelivery" (id, "issueId", "subscriberId", email, locale) select gen_random_uuid(), '${id}', id, email, locale from "Subscriber"`,
        );
      },
    },
    { rounds: isSmall ? 1 : 3 },
  );
  say({ what: `${readers} deliveries settled on ${database.kind}, against bare inserts`, measured: rounds.measured, floor: rounds.floor, unit: "ms", target: { atMost: 3 } });
}

await onBothDatabases(async (database) => {
  await createCluster();
  const { id: listId } = await createList();
  await measureSettling(database, listId);
  await measureMerging(listId);
});
