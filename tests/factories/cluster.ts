import { db } from "../../app/platform/database/db.server.ts";
import type { Cluster } from "../../app/platform/database/generated/client.ts";

/** The one cluster of the database. Mails need it: it is their sender. */
export function createCluster(overrides: Partial<Cluster> = {}): Promise<Cluster> {
  const data = {
    id: 1,
    name: "Costa Azul Health",
    legalEntityName: "Associação Costa Azul Health",
    legalAddress: "Rua do Cais 1, 8000-001 Faro",
    countryCode: "PT",
    nutsCode: "PT15",
    currency: "EUR",
    timeZone: "Europe/Lisbon",
    senderName: "Costa Azul Health",
    senderEmail: "office@costa-azul.example",
    privacyNotice: "We keep what we need.",
    imprint: "Associação Costa Azul Health",
    ...overrides,
  };
  return db().cluster.upsert({ where: { id: 1 }, create: data, update: data });
}
