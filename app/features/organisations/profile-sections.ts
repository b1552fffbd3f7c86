import type { OrganisationKind } from "./full-profile.ts";

/** The parts of a profile that readers compare organisations by. */
export type ProfileSection = "services" | "products" | "capabilities" | "clientele" | "languages" | "sourceMarkets" | "accreditations";

const orders: Record<"provider" | "supplier" | "other", readonly ProfileSection[]> = {
  provider: ["services", "accreditations", "languages", "sourceMarkets", "capabilities", "products", "clientele"],
  supplier: ["products", "capabilities", "clientele", "accreditations", "services", "languages", "sourceMarkets"],
  other: ["capabilities", "services", "products", "clientele", "accreditations", "languages", "sourceMarkets"],
};

/** What the kind is chosen by, and so asked for in its forms and counted as missing where it is empty. */
const essentials: Record<"provider" | "supplier" | "other", readonly ProfileSection[]> = {
  provider: ["services", "languages", "sourceMarkets", "accreditations"],
  supplier: ["products", "capabilities", "clientele"],
  other: ["capabilities"],
};

/** All sections in the order in which readers of this kind of profile look for them. */
export function sectionsOf(kind: OrganisationKind): readonly ProfileSection[] {
  return orders[kind === "provider" || kind === "supplier" ? kind : "other"];
}

export function essentialSectionsOf(kind: OrganisationKind): readonly ProfileSection[] {
  return essentials[kind === "provider" || kind === "supplier" ? kind : "other"];
}
