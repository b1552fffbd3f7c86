import type { MailFrame } from "../../../emails/parts/frame.tsx";
import { mailLocaleOf } from "../../lib/messages/mail/words.ts";
import type { Tx } from "../../platform/database/db.server.ts";
import { env } from "../../platform/env.server.ts";

/** What every mail shows of the cluster that sends it, in the wished language or the cluster's. */
export async function findFrame(tx: Tx, locale: string | null): Promise<MailFrame> {
  const cluster = await tx.cluster.findUnique({ where: { id: 1 } });
  if (!cluster) throw new Error("no mail can be written before the cluster is set up: it has no sender");
  return {
    locale: mailLocaleOf(locale, cluster.locale),
    clusterName: cluster.name,
    legalEntityName: cluster.legalEntityName,
    legalAddress: cluster.legalAddress,
    accentColour: cluster.accentColour,
    logoUrl: cluster.logoFileId && `${env().baseUrl}/files/${cluster.logoFileId}`,
    portalUrl: env().baseUrl,
    isFictional: cluster.isFictional,
  };
}
