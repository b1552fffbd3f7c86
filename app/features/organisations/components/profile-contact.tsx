import { countryName } from "../../../lib/messages/countries.ts";
import { profileView as words } from "../../../lib/messages/profile.ts";
import { checkWebsite } from "../../../lib/website.ts";
import { Badge } from "../../../ui/badge.tsx";
import { textLinkClasses } from "../../../ui/text-link.tsx";
import type { SerializedContact, SerializedProfile, SerializedSite } from "../serialize-profile.ts";
import { ProfilePart } from "./profile-part.tsx";

type Props = { profile: SerializedProfile; heading: "h2" | "h3" };

/** How to reach the organisation. */
export function ProfileContact({ profile, heading }: Props) {
  const { website, phones = [], emails = [], contactPersons = [] } = profile;
  if (!website && phones.length + emails.length + contactPersons.length === 0) return null;
  return (
    <ProfilePart title={words.contact} heading={heading}>
      <ul className="space-y-2">
        {website && (
          <li>
            <Website website={website} />
          </li>
        )}
        {phones.map((contact) => (
          <Contact key={contact.contactId} contact={contact} href={`tel:${contact.value.replace(/[^\d+]/g, "")}`} />
        ))}
        {emails.map((contact) => (
          <Contact key={contact.contactId} contact={contact} href={`mailto:${contact.value}`} />
        ))}
        {contactPersons.map((contact) => (
          <Contact key={contact.contactId} contact={contact} />
        ))}
      </ul>
    </ProfilePart>
  );
}

/** An address that a browser may follow as a link, any other as plain text. */
function Website({ website }: { website: string }) {
  const checked = checkWebsite(website);
  if (!checked.ok) return <span>{website}</span>;
  return (
    <a href={checked.value} rel="noopener nofollow" className={textLinkClasses}>
      {checked.value.replace(/^https?:\/\//, "")}
    </a>
  );
}

function Contact({ contact, href }: { contact: SerializedContact; href?: string }) {
  return (
    <li>
      {contact.label && <span className="block text-muted text-sm">{contact.label}</span>}
      {href ? (
        <a href={href} className={textLinkClasses}>
          {contact.value}
        </a>
      ) : (
        <span>{contact.value}</span>
      )}
    </li>
  );
}

/** Where the organisation is found. */
export function ProfileSites({ profile, heading }: Props) {
  const sites = profile.sites ?? [];
  if (sites.length === 0) return null;
  return (
    <ProfilePart title={words.sites} heading={heading}>
      <ul className="space-y-4">
        {sites.map((site) => (
          <li key={site.siteId}>
            <Site site={site} isOneOfMany={sites.length > 1} />
          </li>
        ))}
      </ul>
    </ProfilePart>
  );
}

function Site({ site, isOneOfMany }: { site: SerializedSite; isOneOfMany: boolean }) {
  const town = [site.address?.postcode, site.city].filter(Boolean).join(" ");
  return (
    <address className="not-italic">
      {site.name && <span className="block font-medium">{site.name}</span>}
      {site.address?.street && <span className="block">{site.address.street}</span>}
      <span className="block">{town}</span>
      <span className="block text-muted">{countryName(site.countryCode)}</span>
      {isOneOfMany && site.isPrimary && <Badge>{words.mainSite}</Badge>}
    </address>
  );
}
