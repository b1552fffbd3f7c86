import { expect, test } from "vitest";
import { fullProfile } from "../../../tests/factories/full-profile.ts";
import { day } from "../../lib/day.ts";
import { ownersCopy } from "./owners-copy.ts";
import { serializeProfile } from "./serialize-profile.ts";

const today = day("2026-03-10");
const [person] = fullProfile().people;
const hiding = fullProfile({
  people: person
    ? [
        { ...person, emailVisibleTo: "office", phoneVisibleTo: "office" },
        { ...person, personId: "other" },
      ]
    : [],
});

test("every audience but the office sees of the copy exactly what it sees of the profile", () => {
  for (const audience of ["own", "members", "registered", "public"] as const)
    expect(serializeProfile(ownersCopy(hiding), audience, today)).toEqual(serializeProfile(hiding, audience, today));
});

test("the copy holds nothing that the organisation's own people may not see", () => {
  const alone = { ...hiding, people: hiding.people.slice(0, 1) };
  const json = JSON.stringify(ownersCopy(alone));
  for (const value of ["planted-note", "planted-note-author", "planted-person-email", "planted-person-phone"]) expect(json).not.toContain(value);
});
