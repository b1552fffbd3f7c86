import { expect, test } from "vitest";
import { db } from "../../app/platform/database/db.server.ts";
import { createCluster } from "../factories/cluster.ts";
import { createOrganisation } from "../factories/organisation.ts";
import { affiliate, createPerson, signedIn } from "../factories/person.ts";
import { visit } from "../setup/portal-handler.ts";

const file = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//x//y//EN",
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTAMP:20260101T000000Z",
  "SUMMARY:Fire drill <b>with three houses</b>",
  "DTSTART:20250310T090000Z",
  "DTEND:20250310T110000Z",
  "ATTENDEE:mailto:rui@hotel.example",
  "ATTENDEE:mailto:someone@elsewhere.example",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

test("a pasted appointment becomes a filled form, with the member that was invited; nothing of it is kept", async () => {
  await createCluster();
  const [clinic, hotel] = [await createOrganisation(), await createOrganisation({ website: "https://www.hotel.example/en" })];
  const person = await createPerson();
  await affiliate(person, clinic, ["admin"]);
  const cookie = await signedIn(person);
  const form = new FormData();
  form.set("pasted", file);
  const page = await visit("/initiatives/activity/calendar", { cookie, body: form });
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain("Fire drill &lt;b&gt;with three houses&lt;/b&gt;");
  expect(text).not.toContain("someone@elsewhere.example");
  const link = /href="(\/initiatives\/activity\?title=[^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  expect(link).toContain(`with=${hotel.id}`);
  const filled = await (await visit(link ?? "", { cookie })).text();
  expect(filled).toContain('value="2025-03-10"');
  expect(filled).toMatch(new RegExp(`<input[^>]*value="${hotel.id}"[^>]*checked|<input[^>]*checked[^>]*value="${hotel.id}"`));
  expect(await db().project.count()).toBe(0);
});

test("what is no calendar, too large or nothing at all is answered in words", async () => {
  await createCluster();
  const person = await createPerson();
  await affiliate(person, await createOrganisation(), ["admin"]);
  const cookie = await signedIn(person);
  const send = async (pasted: string) => {
    const form = new FormData();
    form.set("pasted", pasted);
    const page = await visit("/initiatives/activity/calendar", { cookie, body: form });
    return [page.status, await page.text()] as const;
  };
  for (const [pasted, words] of [
    ["Dear all", "This is no calendar file"],
    ["  ", "Choose a file, or paste its text."],
    [`BEGIN:VCALENDAR\n${"x".repeat(1024 * 1024)}`, "That is more than 1 MB"],
  ] as const) {
    const [status, text] = await send(pasted);
    expect([status, text.includes(words)]).toEqual([400, true]);
  }
});
