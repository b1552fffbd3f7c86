import { organisationKinds } from "../../../lib/messages/directory.ts";
import { profileView as words } from "../../../lib/messages/profile.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Monogram } from "../../../ui/monogram.tsx";
import type { SerializedProfile } from "../serialize-profile.ts";

/** The organisation's logo on a ground that suits any logo; where there is none, its initials. */
export function ProfileLogo({ profile, fileUrl, className = "h-14 max-w-40" }: { profile: SerializedProfile; fileUrl: (fileId: string) => string; className?: string }) {
  if (!profile.logo) return <Monogram name={profile.name} size="large" />;
  const { fileId, width, height } = profile.logo;
  return (
    <span className="inline-flex shrink-0 rounded-xl border border-line bg-white p-3">
      <img
        src={fileUrl(fileId)}
        alt={words.logoOf({ name: profile.name })}
        width={width ?? undefined}
        height={height ?? undefined}
        className={`w-auto object-contain ${className}`}
      />
    </span>
  );
}

export function ProfileBadges({ profile }: { profile: SerializedProfile }) {
  return (
    <>
      <Badge>{organisationKinds[profile.kind]}</Badge>
      {profile.isMember && <Badge tone="accent">{words.member}</Badge>}
    </>
  );
}
