import { homeWords } from "../../../lib/messages/home.ts";
import { can } from "../permissions.ts";
import type { Viewer } from "../viewer.ts";

const { shortcut: words } = homeWords;

export type Shortcut = { to: string; label: string; icon: "building" | "people" | "mail" | "clock" | "care" | "projects" };

/** Where each shortcut leads: `paths` of the portal. */
export type ShortcutPaths = {
  officeOrganisations(): string;
  officePeople(): string;
  officeInvitations(): string;
  officeAudit(): string;
  organisationProfile(organisationId: string): string;
  organisationPeople(organisationId: string): string;
  directory(): string;
  projects(): string;
};

/** The pages that this person is likely to want next: their organisation's, then the office's, then everyone's. */
export function shortcutsOf(viewer: Viewer, paths: ShortcutPaths): Shortcut[] {
  const office: Shortcut[] = [
    ...(can(viewer, "organisations.read-internal") ? [{ to: paths.officeOrganisations(), label: words.organisations, icon: "building" as const }] : []),
    ...(can(viewer, "people.read") ? [{ to: paths.officePeople(), label: words.people, icon: "people" as const }] : []),
    ...(can(viewer, "office.appoint") ? [{ to: paths.officeInvitations(), label: words.invitations, icon: "mail" as const }] : []),
    ...(can(viewer, "audit.read") ? [{ to: paths.officeAudit(), label: words.audit, icon: "clock" as const }] : []),
  ];
  return [
    ...organisationShortcuts(viewer, paths),
    ...office,
    { to: paths.directory(), label: words.directory, icon: "care" },
    { to: paths.projects(), label: words.projects, icon: "projects" },
  ];
}

function organisationShortcuts(viewer: Viewer, paths: ShortcutPaths): Shortcut[] {
  const mine = viewer.affiliations.find(({ organisationId }) => organisationId === viewer.actingForId) ?? viewer.affiliations[0];
  if (!mine) return [];
  const { organisationId, organisationName: name } = mine;
  return [
    ...(can(viewer, "organisation.edit-profile", organisationId)
      ? [{ to: paths.organisationProfile(organisationId), label: words.profile({ name }), icon: "building" as const }]
      : []),
    { to: paths.organisationPeople(organisationId), label: words.colleagues({ name }), icon: "people" },
  ];
}
