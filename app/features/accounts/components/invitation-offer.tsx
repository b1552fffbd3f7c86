import { invitationWords as words } from "../../../lib/messages/invitation.ts";
import { useFormat } from "../../../ui/format.tsx";
import type { OfficeRole, OrganisationRight } from "../viewer.ts";

export type Offer = {
  inviterName: string;
  organisationName: string | null;
  rights: readonly OrganisationRight[];
  officeRole: OfficeRole | null;
  expiresAt: Date | string;
};

/** Who invites, whereto, and what it opens. */
export function InvitationOffer({ offer }: { offer: Offer }) {
  const format = useFormat();
  return (
    <div className="space-y-4">
      <p className="text-lg">
        {offer.organisationName !== null && words.organisation({ inviter: offer.inviterName, organisation: offer.organisationName })}
        {offer.officeRole !== null && words.office({ inviter: offer.inviterName, role: words.roles[offer.officeRole] })}
      </p>
      {offer.rights.length > 0 && (
        <div>
          <h2 className="font-semibold">{words.rightsTitle}</h2>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {offer.rights.map((right) => (
              <li key={right}>{words.rights[right]}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-muted text-sm">{words.until({ date: format.instant(offer.expiresAt) })}</p>
    </div>
  );
}
