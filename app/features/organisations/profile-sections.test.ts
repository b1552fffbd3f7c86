import { expect, test } from "vitest";
import type { OrganisationKind } from "./full-profile.ts";
import { essentialSectionsOf, sectionsOf } from "./profile-sections.ts";

const kinds: OrganisationKind[] = ["provider", "supplier", "research", "public_body", "association", "other"];

test("every kind shows all sections, each once, its essential ones among the first", () => {
  for (const kind of kinds) {
    const sections = sectionsOf(kind);
    expect([...sections].sort(), kind).toEqual(["accreditations", "capabilities", "clientele", "languages", "products", "services", "sourceMarkets"]);
    expect([...sections.slice(0, essentialSectionsOf(kind).length)].sort(), kind).toEqual([...essentialSectionsOf(kind)].sort());
  }
});

test("providers are looked up by services, suppliers by products", () => {
  expect(sectionsOf("provider")[0]).toBe("services");
  expect(sectionsOf("supplier")[0]).toBe("products");
});
