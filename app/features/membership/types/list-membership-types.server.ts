import { nameIn } from "../../../lib/name-in.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { OrganisationKind } from "../../accounts/organisations/organisation-identity.ts";
import { bandsSchema } from "../dues/bands.ts";

export type ListedType = { typeId: string; name: string; openTo: OrganisationKind[]; question: string | null; lowestMinor: string; highestMinor: string; members: number };

/** The kinds of membership that one can apply for; what the statutes say is no secret. */
export async function listMembershipTypes(locale: string): Promise<ListedType[]> {
  const types = await db().membershipType.findMany({ where: { retiredAt: null }, orderBy: { createdAt: "asc" }, include: { _count: { select: { memberships: true } } } });
  return types.map((type) => {
    const amounts = bandsSchema.parse(type.bands).map(({ minor }) => BigInt(minor));
    const [lowest, highest] = [amounts.reduce((one, other) => (one < other ? one : other)), amounts.reduce((one, other) => (one > other ? one : other))];
    return {
      typeId: type.id,
      name: nameIn(type.names, locale),
      openTo: type.openTo as OrganisationKind[],
      question: type.question,
      lowestMinor: String(lowest),
      highestMinor: String(highest),
      members: type._count.memberships,
    };
  });
}
