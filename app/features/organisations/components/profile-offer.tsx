import { countryName } from "../../../lib/messages/countries.ts";
import { languageName } from "../../../lib/messages/languages.ts";
import { profileView as words } from "../../../lib/messages/profile.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { ProfileSection } from "../profile-sections.ts";
import type { SerializedAccreditation, SerializedProfile, SerializedTerm } from "../serialize-profile.ts";
import { termLabel } from "../vocabulary/term-label.ts";
import { Labels, ProfilePart } from "./profile-part.tsx";

/** One of the parts that readers compare organisations by; nothing where the profile shows none. */
export function ProfileOffer({ section, profile, heading }: { section: ProfileSection; profile: SerializedProfile; heading: "h2" | "h3" }) {
  if (!profile[section]?.length) return null;
  return (
    <ProfilePart title={words[section]} heading={heading}>
      <Offer section={section} profile={profile} />
    </ProfilePart>
  );
}

function Offer({ section, profile }: { section: ProfileSection; profile: SerializedProfile }) {
  switch (section) {
    case "languages":
      return <Labels items={(profile.languages ?? []).map(languageName).sort()} />;
    case "sourceMarkets":
      return <Labels items={(profile.sourceMarkets ?? []).map(countryName).sort()} />;
    case "accreditations":
      return <Accreditations accreditations={profile.accreditations ?? []} />;
    default:
      return <Terms terms={profile[section] ?? []} />;
  }
}

/** Terms under their headings, in the vocabulary's order. */
function Terms({ terms }: { terms: readonly SerializedTerm[] }) {
  const groups = new Map<string, { label: string; terms: SerializedTerm[] }>();
  for (const term of terms) {
    const code = term.heading?.code ?? "";
    const group = groups.get(code) ?? { label: term.heading ? termLabel(term.heading) : words.noHeading, terms: [] };
    group.terms.push(term);
    groups.set(code, group);
  }
  return (
    <dl className="space-y-3">
      {[...groups].map(([code, group]) => (
        <div key={code}>
          <dt className="mb-1.5 text-muted text-sm">{group.label}</dt>
          <dd>
            <Labels items={group.terms.map((term) => termLabel(term))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Accreditations({ accreditations }: { accreditations: readonly SerializedAccreditation[] }) {
  return (
    <ul className="space-y-3">
      {accreditations.map((accreditation) => (
        <li key={accreditation.accreditationId} className="flex gap-3">
          <Icon name="shield" className="mt-0.5 size-5 text-accent" />
          <div className="min-w-0">
            <span className="block font-medium">{accreditation.scheme}</span>
            <span className="block text-muted text-sm">{words.issuedBy({ issuer: accreditation.issuer })}</span>
            {accreditation.number && <span className="block text-muted text-sm">{words.certificate({ number: accreditation.number })}</span>}
            <Validity accreditation={accreditation} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Validity({ accreditation: { status, validFromOn, validToOn } }: { accreditation: SerializedAccreditation }) {
  const format = useFormat();
  if (status === "coming") return <span className="block font-medium text-sm text-warn">{words.comingOn({ day: format.day(validFromOn) })}</span>;
  if (validToOn === null) return <span className="block text-muted text-sm">{words.validSince({ day: format.day(validFromOn) })}</span>;
  if (status === "expired") return <span className="block font-medium text-sm text-warn">{words.expiredOn({ day: format.day(validToOn) })}</span>;
  return <span className="block text-muted text-sm">{words.validUntil({ day: format.day(validToOn) })}</span>;
}
