import type { ReactNode } from "react";
import { accountWords as words } from "../../../lib/messages/account.ts";
import { Page } from "../../../ui/page.tsx";
import { SubNav } from "../../../ui/sub-nav.tsx";

export type AccountLinks = Record<keyof typeof words.pages, string>;

/** The frame of the pages on which one looks after one's own account. */
export function AccountPage({ links, wide = false, children }: { links: AccountLinks; wide?: boolean; children: ReactNode }) {
  const order = Object.keys(words.pages) as (keyof AccountLinks)[];
  return (
    <Page title={words.title}>
      <SubNav label={words.navigation} items={order.map((page) => ({ to: links[page], label: words.pages[page], end: page === "details" }))} />
      <div className={wide ? "space-y-10" : "max-w-2xl space-y-10 rounded-xl border border-line bg-surface p-5 shadow-lift sm:p-8"}>{children}</div>
    </Page>
  );
}
