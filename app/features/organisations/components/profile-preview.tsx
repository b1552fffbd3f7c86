import { Link } from "@remix-run/react";
import { profilePreview as words } from "../../../lib/messages/profile-editor.ts";
import { classNames } from "../../../ui/class-names.ts";
import { Section } from "../../../ui/section.tsx";
import type { SerializedProfile } from "../serialize-profile.ts";
import { ProfileBadges, ProfileLogo } from "./profile-header.tsx";
import { ProfileView } from "./profile-view.tsx";

export const previewAudiences = ["public", "registered", "members"] as const;
export type PreviewAudience = (typeof previewAudiences)[number];

export function previewAudience(text: string | null): PreviewAudience {
  return previewAudiences.find((audience) => audience === text) ?? "public";
}

type Props = { profile: SerializedProfile; audience: PreviewAudience; fileUrl: (fileId: string) => string };

/** The profile as the chosen audience will see it, made by the serializer that makes the real one. */
export function ProfilePreview({ profile, audience, fileUrl }: Props) {
  return (
    <Section title={words.title} lead={words.lead}>
      <nav aria-label={words.seeAs} className="flex flex-wrap gap-2">
        {previewAudiences.map((one) => (
          <Link
            key={one}
            to={`?as=${one}`}
            preventScrollReset
            replace
            aria-current={one === audience ? "true" : undefined}
            className={classNames(
              "inline-flex min-h-9 items-center rounded-lg border px-3 py-1 font-medium text-sm",
              one === audience ? "border-accent bg-accent text-on-accent" : "border-line-strong bg-surface hover:bg-sunken",
            )}
          >
            {words.audiences[one]}
          </Link>
        ))}
      </nav>
      <p className="text-muted text-sm">{words.explanation[audience]}</p>
      <div className="rounded-xl border border-line-strong border-dashed bg-surface p-5 sm:p-6">
        <ProfileLogo profile={profile} fileUrl={fileUrl} className="h-12 max-w-32" />
        <p className="mt-3 font-semibold text-xl">{profile.name}</p>
        <div className="mt-2 mb-6 flex flex-wrap gap-2">
          <ProfileBadges profile={profile} />
        </div>
        <ProfileView profile={profile} heading="h3" />
      </div>
    </Section>
  );
}
