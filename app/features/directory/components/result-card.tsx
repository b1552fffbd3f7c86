import { organisationKinds, directory as words } from "../../../lib/messages/directory.ts";
import { Badge } from "../../../ui/badge.tsx";
import { CardLink } from "../../../ui/card.tsx";
import { termLabel } from "../../organisations/vocabulary/term-label.ts";
import type { DirectoryEntry } from "../find-directory-page.server.ts";
import type { DirectoryLinks } from "./links.ts";

export function ResultCard({ entry, links }: { entry: DirectoryEntry; links: DirectoryLinks }) {
  const { name, slug, kind, card } = entry;
  const schemes = card.accreditations.map(({ scheme }) => scheme).join(", ");
  return (
    <CardLink to={links.publicProfile(slug)} title={name} meta={<Meta kind={organisationKinds[kind]} place={card.city} isMember={card.isMember} register={card.register} />}>
      <div className="flex items-start gap-4">
        {card.logo && (
          <img
            src={links.file(card.logo.fileId)}
            alt=""
            loading="lazy"
            width={card.logo.width ?? undefined}
            height={card.logo.height ?? undefined}
            className="size-14 shrink-0 rounded-lg bg-surface object-contain"
          />
        )}
        <div className="min-w-0 space-y-2">
          {card.summary && <p lang={card.summary.locale}>{card.summary.text}</p>}
          {card.highlights.length > 0 && <p className="text-sm">{card.highlights.map((labels) => termLabel({ code: "", labels })).join(" · ")}</p>}
          {schemes && <p className="text-sm">{words.card.accredited({ schemes })}</p>}
        </div>
      </div>
    </CardLink>
  );
}

function Meta({ kind, place, isMember, register }: { kind: string; place: string | null; isMember: boolean; register: string | null }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{place ? `${kind} · ${place}` : kind}</span>
      {isMember && <Badge tone="accent">{words.results.member}</Badge>}
      {register && <Badge>{words.results.register.title}</Badge>}
    </span>
  );
}
