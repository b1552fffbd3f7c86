import { db } from "../../../platform/database/db.server.ts";
import type { PersonVisibility, Viewer } from "../viewer.ts";

export type OwnAccount = {
  name: string;
  email: string;
  phone: string | null;
  locale: string | null;
  timeZone: string | null;
  emailVisibleTo: PersonVisibility;
  phoneVisibleTo: PersonVisibility;
  recoveryCodesLeft: number;
};

/** What the portal holds of the viewer. */
export async function findOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  const { _count, ...person } = await db().person.findUniqueOrThrow({
    where: { id: viewer.personId },
    select: {
      name: true,
      email: true,
      phone: true,
      locale: true,
      timeZone: true,
      emailVisibleTo: true,
      phoneVisibleTo: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  return { ...person, recoveryCodesLeft: _count.recoveryCodes };
}
