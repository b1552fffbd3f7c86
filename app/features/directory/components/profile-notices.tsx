import { directory } from "../../../lib/messages/directory.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { DirectoryProfile } from "../find-directory-profile.server.ts";

const words = directory.profile;

/** What one should know of this page before reading it: whose eyes it is shown to, and where it comes from. */
export function ProfileNotices({ audience, open, register, gaps }: Pick<DirectoryProfile, "audience" | "open" | "register" | "gaps">) {
  const isPublic = open !== null;
  if (audience === "public" && register === null) return null;
  return (
    <div className="space-y-4">
      {audience !== "public" && (
        <Notice tone={isPublic ? "info" : "warn"} title={isPublic ? null : words.notPublic}>
          <p>{words.seenAs[audience]}</p>
          {!isPublic && gaps.length > 0 && (
            <ul className="list-disc pl-5">
              {gaps.map((gap) => (
                <li key={gap}>{words.missing[gap]}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {register !== null && (
        <Notice title={words.register.title}>
          <p>{register === "cordis" ? words.register.cordis : words.register.other}</p>
          <p>{words.register.object}</p>
        </Notice>
      )}
    </div>
  );
}
