import { now } from "../app/platform/clock.server.ts";
import { transaction } from "../app/platform/database/db.server.ts";

/** Tells the story of the fictional cluster, by the operations that people would use. Needs an empty, migrated database. */
export async function seed(): Promise<void> {
  await transaction(async (tx) => {
    await tx.cluster.create({
      data: {
        name: "Costa Viva Health Cluster",
        legalEntityName: "Associação Costa Viva",
        legalAddress: "Rua do Farol 12, 3800-000 Costa Viva",
        countryCode: "PT",
        nutsCode: "PT19",
        currency: "EUR",
        timeZone: "Europe/Lisbon",
        senderName: "Costa Viva Health Cluster",
        senderEmail: "office@costaviva.example",
        privacyNotice: "This cluster is fictional: nothing here concerns a real person.",
        imprint: "A fictional cluster for looking around.",
        isFictional: true,
        createdAt: now(),
      },
    });
  });
}
