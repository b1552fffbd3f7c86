import type { ReactNode } from "react";
import { officeOrganisations as list, officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { kindWords } from "../../../lib/messages/rights.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { SubNav } from "../../../ui/sub-nav.tsx";
import type { OrganisationKind } from "../organisations/organisation-identity.ts";

type Framed = { name: string; kind: OrganisationKind; isMember: boolean; archivedAt: Date | null; standing: "good" | "not_good" | null };
type FrameProps = { organisation: Framed; links: { list: string; tabs: { to: string; label: string; end?: boolean }[] }; actions?: ReactNode; children: ReactNode };

/** What stands around every office page of one organisation. */
export function OrganisationFrame({ organisation, links, actions, children }: FrameProps) {
  return (
    <Page
      title={organisation.name}
      back={{ to: links.list, label: words.back }}
      actions={actions}
      badges={
        <>
          <Badge>{kindWords[organisation.kind]}</Badge>
          {organisation.archivedAt && <Badge tone="warn">{words.archived}</Badge>}
          {organisation.isMember && <Badge tone="accent">{list.member}</Badge>}
          {organisation.standing && <Badge tone={organisation.standing === "good" ? "good" : "bad"}>{list.standings[organisation.standing]}</Badge>}
        </>
      }
    >
      <div>
        <SubNav label={words.tabs.label} items={links.tabs} />
        {organisation.archivedAt && (
          <div className="mb-8">
            <Notice tone="warn">{words.archivedNotice}</Notice>
          </div>
        )}
        <div className="space-y-10">{children}</div>
      </div>
    </Page>
  );
}
