import type { ReactNode } from "react";
import { countryName } from "../../../lib/messages/countries.ts";
import { profileView as words } from "../../../lib/messages/profile.ts";
import { checkWebsite } from "../../../lib/website.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Icon, type IconName } from "../../../ui/icon.tsx";
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
      <ul className="space-y-3">
        {website && (
          <WithIcon icon="globe">
            <Website website={website} />
          </WithIcon>
        )}
        {phones.map((contact) => (
          <Contact key={contact.contactId} icon="phone" contact={contact} href={`tel:${contact.value.replace(/[^\d+]/g, "")}`} />
        ))}
        {emails.map((contact) => (
          <Contact key={contact.contactId} icon="mail" contact={contact} href={`mailto:${contact.value}`} />
        ))}
        {contactPersons.map((contact) => (
          <Contact key={contact.contactId} icon="people" contact={contact} />
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

function WithIcon({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <Icon name={icon} className="mt-0.5 size-5 text-muted" />
      <div className="min-w-0 [overflow-wrap:anywhere]">{children}</div>
    </li>
  );
}

function Contact({ icon, contact, href }: { icon: IconName; contact: SerializedContact; href?: string }) {
  return (
    <WithIcon icon={icon}>
      {contact.label && <span className="block text-muted text-sm">{contact.label}</span>}
      {href ? (
        <a href={href} className={textLinkClasses}>
          {contact.value}
        </a>
      ) : (
        <span>{contact.value}</span>
      )}
    </WithIcon>
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
          <WithIcon key={site.siteId} icon="pin">
            <Site site={site} isOneOfMany={sites.length > 1} />
          </WithIcon>
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
