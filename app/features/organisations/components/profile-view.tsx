import { languageName } from "../../../lib/messages/languages.ts";
import { profileView as words } from "../../../lib/messages/profile.ts";
import { classNames } from "../../../ui/class-names.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { PlainText } from "../../../ui/plain-text.tsx";
import { sectionsOf } from "../profile-sections.ts";
import type { SerializedProfile } from "../serialize-profile.ts";
import { ProfileContact, ProfileSites } from "./profile-contact.tsx";
import { ProfileFacts, ProfileNotes, ProfilePeople } from "./profile-facts.tsx";
import { ProfileOffer } from "./profile-offer.tsx";
import { ProfilePart } from "./profile-part.tsx";

type ProfileViewProps = {
  /** What the serializer gave for whoever looks. */
  profile: SerializedProfile;
  /** The level of its headings: below the page's title, or below a section's. */
  heading?: "h2" | "h3";
  /** The language in which the description stands first. */
  locale?: string;
  /** Whether its columns are boxes of their own. */
  framed?: boolean;
};

/**
 * A profile without its title, as the audience that it was serialized for sees it: a provider by its services, a supplier
 * by its products. Where it is narrow the two columns become one.
 */
export function ProfileView({ profile, heading = "h2", locale = "en", framed = false }: ProfileViewProps) {
  const says = Boolean(profile.descriptions?.length) || sectionsOf(profile.kind).some((section) => profile[section]?.length);
  const column = classNames("min-w-0", framed && "rounded-xl border border-line bg-surface p-5 shadow-lift sm:p-6");
  return (
    <div className="@container">
      <div className={classNames("grid items-start", framed ? "gap-6" : "gap-x-12 gap-y-8", says && "@3xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]")}>
        {says && (
          <div className={classNames(column, "space-y-8")}>
            <Descriptions profile={profile} heading={heading} locale={locale} />
            {sectionsOf(profile.kind).map((section) => (
              <ProfileOffer key={section} section={section} profile={profile} heading={heading} />
            ))}
          </div>
        )}
        <div className={classNames(column, says ? "space-y-8" : "grid gap-8 @xl:grid-cols-2 @3xl:grid-cols-3")}>
          <ProfileContact profile={profile} heading={heading} />
          <ProfileSites profile={profile} heading={heading} />
          <ProfileFacts profile={profile} heading={heading} />
          <ProfilePeople profile={profile} heading={heading} />
          <ProfileNotes profile={profile} heading={heading} />
        </div>
      </div>
    </div>
  );
}

/** The description in the reader's language, else in English, else in the first; the others fold out. */
function Descriptions({ profile, heading, locale }: Required<Omit<ProfileViewProps, "framed">>) {
  const all = profile.descriptions ?? [];
  const first = [locale.split("-")[0], "en"].map((wanted) => all.find((description) => description.locale === wanted)).find(Boolean) ?? all[0];
  if (!first) return null;
  return (
    <ProfilePart title={words.about} heading={heading}>
      <div lang={first.locale}>
        <PlainText text={first.text} />
      </div>
      {all
        .filter((description) => description !== first)
        .map((description) => (
          <Disclosure key={description.locale} summary={words.otherLanguage({ language: languageName(description.locale) })} className="mt-4">
            <div lang={description.locale}>
              <PlainText text={description.text} />
            </div>
          </Disclosure>
        ))}
    </ProfilePart>
  );
}
