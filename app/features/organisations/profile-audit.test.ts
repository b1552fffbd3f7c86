import { expect, test } from "vitest";
import { allProfileFields, visibilities, visibilityOf } from "./field-visibility.ts";
import { profileChange } from "./profile-audit.ts";

test("a value is written only while the public may read the field, and never for contact details", () => {
  for (const field of allProfileFields) {
    for (const visibility of visibilities) {
      const chosen = { [field]: visibility };
      const isWritten = visibilityOf(field, chosen) === "public" && !["phones", "emails", "contactPersons", "people", "internalNotes"].includes(field);
      expect(profileChange(field, "old", "new", chosen), `${field} at ${visibility}`).toEqual(isWritten ? { field, before: "old", after: "new" } : { field, changed: true });
    }
  }
});
