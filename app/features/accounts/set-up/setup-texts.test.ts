import { expect, test } from "vitest";
import { setupTexts } from "../../../lib/messages/set-up.ts";
import { fillSetupTexts } from "./setup-texts.ts";

const settings = {
  name: "Costa Azul",
  legalEntityName: "Associação $& Costa",
  legalAddress: "Rua do Cais 1\n8000-001 Faro",
  countryCode: "PT",
  nutsCode: "PT15",
  currency: "EUR",
  timeZone: "Europe/Lisbon",
  senderName: "Costa Azul",
  senderEmail: "office@costa.example",
  privacyNotice: setupTexts.privacyNotice,
  imprint: setupTexts.imprint,
  accentColour: "#0f766e",
};

test("the starting texts name the cluster once it is known, and leave nothing open", () => {
  const filled = fillSetupTexts(settings);
  expect(filled.privacyNotice).toContain("Associação $& Costa");
  expect(filled.imprint).toContain("Rua do Cais 1\n8000-001 Faro");
  expect(filled.privacyNotice + filled.imprint).not.toMatch(/[{}]/);
});

test("a text of one's own stays as it was written", () => {
  expect(fillSetupTexts({ ...settings, imprint: "We, {not a place}" }).imprint).toBe("We, {not a place}");
});
