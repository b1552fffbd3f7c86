import type { ImportKinds } from "./features/imports/import-kind.ts";

/** Kind of import → how it reads, plans and writes; loaded when an import of the kind is worked on. */
export const importKinds: ImportKinds = {
  cordis: () => import("./features/projects/cordis/cordis-import.server.ts").then((module) => module.cordisImport),
  members: () => import("./features/organisations/members-import/members-import.server.ts").then((module) => module.membersImport),
  providers: () => import("./features/organisations/providers-import/providers-import.server.ts").then((module) => module.providersImport),
};
