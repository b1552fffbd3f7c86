import type { ReactNode } from "react";
import { officePerson as words } from "../../../lib/messages/office-people.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { SubNav } from "../../../ui/sub-nav.tsx";

type FrameProps = {
  person: { name: string; deactivatedAt: Date | null };
  links: { list: string; tabs: { to: string; label: string; end?: boolean }[] };
  actions?: ReactNode;
  children: ReactNode;
};

/** What stands around every office page of one person. */
export function PersonFrame({ person, links, actions, children }: FrameProps) {
  return (
    <Page title={person.name} back={{ to: links.list, label: words.back }} actions={actions}>
      <div>
        <SubNav label={words.tabs.label} items={links.tabs} />
        {person.deactivatedAt && (
          <div className="mb-8">
            <Notice tone="warn">{words.deactivatedNotice}</Notice>
          </div>
        )}
        <div className="space-y-10">{children}</div>
      </div>
    </Page>
  );
}
