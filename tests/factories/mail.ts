import { db } from "../../app/platform/database/db.server.ts";
import { unseal } from "../../app/platform/secrets.server.ts";

/** The secret part of the link in the newest mail to this address: what its recipient would follow. */
export async function secretMailedTo(email: string, template?: string): Promise<string> {
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { toEmail: email, template }, orderBy: { id: "desc" } });
  if (mail.secretSealed === null) throw new Error(`the mail "${mail.template}" carries no secret`);
  return unseal("mail-secret", mail.secretSealed);
}
