import { findCluster } from "../features/accounts/find-cluster.server.ts";
import { mainNavigation, officeNavigation } from "../features/accounts/navigation.ts";
import type { Viewer } from "../features/accounts/viewer.ts";
import { isHex, readableAccent } from "../lib/accent.ts";
import { preferredLocale } from "../lib/format.ts";
import { shell } from "../lib/messages/shell.ts";
import { env } from "../platform/env.server.ts";
import { paths } from "./paths.ts";
import { readTheme } from "./theme.ts";

/** What stands around every page for this request: whose portal it is, who is signed in, how it looks and writes. */
export async function findShell(request: Request, viewer: Viewer | null) {
  const cluster = await findCluster();
  const accent = cluster?.accentColour ?? "";
  return {
    clusterName: cluster?.name ?? shell.unnamed,
    logoUrl: cluster?.logoFileId ? paths.file(cluster.logoFileId) : null,
    baseUrl: env().baseUrl,
    isSetUp: cluster !== null,
    isFictional: cluster?.isFictional ?? false,
    keepsMail: env().mail.kind === "outbox",
    mailboxPath: env().mail.kind === "outbox" && env().isDemo && cluster?.isFictional ? paths.mailbox() : null,
    accent: isHex(accent) ? readableAccent(accent) : null,
    theme: readTheme(request.headers.get("cookie")),
    locale: viewer?.locale ?? preferredLocale(request.headers.get("accept-language")) ?? cluster?.locale ?? "en",
    timeZone: viewer?.timeZone ?? cluster?.timeZone ?? "UTC",
    navigation: cluster ? mainNavigation(viewer, paths) : [],
    officeNavigation: officeNavigation(viewer, paths),
    viewer: viewer && {
      name: viewer.name,
      actingForId: viewer.actingForId,
      organisations: viewer.affiliations.map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName })),
    },
    requestId: request.headers.get("x-request-id"),
  };
}

export type Shell = Awaited<ReturnType<typeof findShell>>;
