import { expect, test } from "vitest";
import { ownToken } from "../../app/features/newsletters/consent/own-token.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { createIssue, createList, createSubscriber } from "../factories/newsletter.ts";
import { visit } from "../setup/portal-handler.ts";

const oneClick = "List-Unsubscribe=One-Click";

async function reader() {
  await createCluster();
  const list = await createList();
  const subscriberId = await createSubscriber(list.id, "ana@example.org");
  const last = async () => (await db().consentEvent.findMany({ orderBy: { at: "asc" } })).at(-1);
  return { list, subscriberId, url: `/newsletters/one-click/${ownToken({ subscriberId, listId: list.id })}`, last };
}

test.each([
  ["application/x-www-form-urlencoded", oneClick],
  ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'],
])("one press in a mail program unsubscribes: %s, no cookie, no redirect, no page to confirm on", async (contentType, body) => {
  const { url, last } = await reader();
  // As a provider's server sends it: from nowhere, without what a browser adds.
  const answer = await visit(url, { method: "POST", body, headers: { "Content-Type": contentType } });
  expect([answer.status, await answer.text()]).toEqual([200, "Unsubscribed.\n"]);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(await last()).toMatchObject({ action: "withdrawn", source: "one-click" });
  expect((await visit(url, { method: "POST", body, headers: { "Content-Type": contentType } })).status).toBe(200);
  expect(await db().consentEvent.count()).toBe(3);
});

test("opening the address unsubscribes nobody, and neither does another body or a link that is not ours", async () => {
  const { url, last } = await reader();
  const opened = await visit(url);
  expect([opened.status, opened.headers.get("location")]).toEqual([302, url.replace("one-click", "own")]);
  expect((await visit(url, { method: "POST", body: "x=y", headers: { "Content-Type": "application/x-www-form-urlencoded" } })).status).toBe(400);
  expect((await visit(`${url}x`, { method: "POST", body: oneClick, headers: { "Content-Type": "application/x-www-form-urlencoded" } })).status).toBe(400);
  expect(await last()).toMatchObject({ action: "confirmed" });
});

test("the page of one's own link shows and changes what one gets, without signing in; another's link does not open it", async () => {
  const { list, subscriberId, last } = await reader();
  const token = ownToken({ subscriberId, listId: list.id });
  const page = `/newsletters/own/${token}`;
  expect(await (await visit(page)).text()).toContain("ana@example.org");
  expect((await visit(page, { form: { listId: list.id, choice: "unsubscribe" } })).status).toBe(302);
  expect(await last()).toMatchObject({ action: "withdrawn", source: "preferences" });
  const other = await (await visit(`/newsletters/own/${token.slice(0, -1)}`)).text();
  expect(other).not.toContain("ana@example.org");
});

test("opening the link of a request confirms nothing, pressing the button does; an unknown address is answered as a known one", async () => {
  await createCluster();
  const list = await createList();
  const ask = async (email: string) => {
    const answer = await visit("/newsletters", { form: { email, listId: list.id } });
    return [answer.status, answer.headers.get("location")];
  };
  expect(await ask("new@example.org")).toEqual(await ask("new@example.org"));
  const { id } = await db().subscriber.findFirstOrThrow();
  const link = `/newsletters/confirm/${ownToken({ subscriberId: id, listId: list.id })}`;
  expect(await (await visit(link)).text()).toContain("Yes, send it to me");
  expect(await db().consentEvent.count({ where: { action: "confirmed" } })).toBe(0);
  expect(await (await visit(link, { form: {} })).text()).toContain("You are in. Thank you.");
  expect(await db().consentEvent.count({ where: { action: "confirmed" } })).toBe(1);
  expect((await visit("/newsletters", { form: { email: "no address", listId: list.id } })).status).toBe(400);
});

test("the feed holds public issues alone, with what looks like markup made harmless", async () => {
  await createCluster();
  const list = await createList();
  const left = { frozenAt: new Date("2026-02-01T08:00:00Z"), state: "sent" as const };
  for (const [isPublic, subject] of [
    [true, "Fish & <chips>"],
    [false, "For members"],
  ] as const) {
    const issue = await createIssue(list.id, { ...left, isPublic });
    await db().newsletterRendering.create({ data: { issueId: issue.id, locale: "en", subject, html: "", text: "", blocks: [] } });
  }
  const feed = await visit("/newsletters.xml");
  const text = await feed.text();
  expect([feed.status, feed.headers.get("content-type")]).toEqual([200, "application/rss+xml; charset=utf-8"]);
  expect(text).toContain("<title>Fish &amp; &lt;chips&gt;</title>");
  expect(text).not.toContain("For members");
});

test("a webhook without the vendor's secret set is not there", async () => {
  expect((await visit("/hooks/resend", { method: "POST", body: "{}" })).status).toBe(404);
});
