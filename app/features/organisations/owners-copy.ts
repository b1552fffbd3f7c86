import type { FullProfile } from "./full-profile.ts";

/**
 * The full profile as far as the organisation's own people may have it: without the office's notes and without what
 * colleagues hide from members. The serializer makes of it what it makes of the original, for every audience but the
 * office; so the editor's preview can run it in the browser while one types.
 */
export function ownersCopy(profile: FullProfile): FullProfile {
  return {
    ...profile,
    notes: [],
    people: profile.people.map((person) => ({
      ...person,
      email: person.emailVisibleTo === "members" ? person.email : "",
      phone: person.phoneVisibleTo === "members" ? person.phone : null,
    })),
  };
}
