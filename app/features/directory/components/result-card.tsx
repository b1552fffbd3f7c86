import { organisationKinds, directory as words } from "../../../lib/messages/directory.ts";
import { Badge } from "../../../ui/badge.tsx";
import { CardLink } from "../../../ui/card.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Monogram } from "../../../ui/monogram.tsx";
import { termLabel } from "../../organisations/vocabulary/term-label.ts";
import type { DirectoryEntry } from "../list-directory-entries.server.ts";
import type { DirectoryLinks } from "./links.ts";

/** One organisation in a list; a small one leaves out what it is found by. */
export function ResultCard({ entry, links, small = false }: { entry: DirectoryEntry; links: Pick<DirectoryLinks, "publicProfile" | "file">; small?: boolean }) {
  const { name, slug, kind, card } = entry;
  const schemes = card.accreditations.map(({ scheme }) => scheme).join(", ");
  return (
    <CardLink
      to={links.publicProfile(slug)}
      title={name}
      picture={<Picture name={name} logo={card.logo} fileUrl={links.file} />}
      meta={<Meta kind={organisationKinds[kind]} place={card.city} isMember={card.isMember && !small} register={card.register} />}
    >
      {card.summary && <p lang={card.summary.locale}>{card.summary.text}</p>}
      {!small && card.highlights.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {card.highlights.map((labels) => (
            <li key={termLabel({ code: "", labels })} className="rounded-full bg-sunken px-3 py-0.5 text-ink text-sm">
              {termLabel({ code: "", labels })}
            </li>
          ))}
        </ul>
      )}
      {!small && schemes && (
        <p className="mt-3 flex items-center gap-2 text-sm">
          <Icon name="shield" className="size-4 text-accent" />
          {words.card.accredited({ schemes })}
        </p>
      )}
    </CardLink>
  );
}

function Picture({ name, logo, fileUrl }: { name: string; logo: DirectoryEntry["card"]["logo"]; fileUrl(fileId: string): string }) {
  if (!logo) return <Monogram name={name} />;
  return (
    <img
      src={fileUrl(logo.fileId)}
      alt=""
      loading="lazy"
      width={logo.width ?? undefined}
      height={logo.height ?? undefined}
      className="size-14 shrink-0 rounded-lg border border-line bg-white object-contain"
    />
  );
}

function Meta({ kind, place, isMember, register }: { kind: string; place: string | null; isMember: boolean; register: string | null }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{place ? words.card.kindAndPlace({ kind, place }) : kind}</span>
      {isMember && <Badge tone="accent">{words.results.member}</Badge>}
      {register && <Badge>{words.results.register.title}</Badge>}
    </span>
  );
}
