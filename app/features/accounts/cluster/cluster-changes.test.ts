import { expect, test } from "vitest";
import { type ClusterSettings, clusterChanges } from "./cluster-changes.ts";

const settings: ClusterSettings = {
  name: "Costa",
  legalEntityName: "Costa, Association",
  legalAddress: "1 Quay",
  countryCode: "PT",
  nutsCode: "PT150",
  currency: "EUR",
  timeZone: "Europe/Lisbon",
  senderName: "Costa",
  senderEmail: "office@example.org",
  privacyNotice: "Long",
  imprint: "Longer",
  accentColour: "#0f766e",
};

test("what stands on public pages is told, texts and addresses only that they changed", () => {
  expect(clusterChanges(settings, { ...settings, name: "Costa Viva", senderEmail: "planted@example.org", imprint: "New" })).toEqual([
    { field: "name", before: "Costa", after: "Costa Viva" },
    { field: "senderEmail", changed: true },
    { field: "imprint", changed: true },
  ]);
  expect(clusterChanges(settings, { ...settings })).toEqual([]);
});
