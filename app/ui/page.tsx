import type { ReactNode } from "react";
import { ui } from "../lib/messages/ui.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { TextLink } from "./text-link.tsx";

type PageProps = {
  title: string;
  lead?: ReactNode;
  /** Buttons for what one does with this page. */
  actions?: ReactNode;
  back?: { to: string; label: string };
  /** Beside the title: state badges. */
  badges?: ReactNode;
  /** Before the title: a logo. */
  picture?: ReactNode;
  /** "form" keeps lines short where the page is one form. */
  width?: "full" | "form";
  children?: ReactNode;
};

/** The frame of every page: its one `h1`, what one can do here, then the content. */
export function Page({ title, lead, actions, back, badges, picture, width = "full", children }: PageProps) {
  return (
    <div className={classNames("w-full", width === "form" && "mx-auto max-w-2xl [nav~&]:mx-0")}>
      <header className={width === "form" ? "mb-6" : "mb-8"}>
        {back && (
          <p className="mb-3 text-sm print:hidden">
            <TextLink to={back.to}>
              <Icon name="arrow" className="inline size-4 rotate-180 align-[-0.2em]" /> {ui.back({ to: back.label })}
            </TextLink>
          </p>
        )}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
          <div className="flex min-w-0 max-w-3xl flex-wrap items-center gap-x-5 gap-y-4 sm:flex-nowrap">
            {picture}
            <div className="min-w-0">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                <h1 className="font-semibold text-2xl tracking-tight sm:text-3xl">{title}</h1>
                {badges}
              </div>
              {lead && <div className="mt-2 max-w-prose text-muted sm:text-lg">{lead}</div>}
            </div>
          </div>
          {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
        </div>
      </header>
      {width === "form" ? (
        <div className="space-y-8 rounded-xl border border-line bg-surface p-5 shadow-lift empty:hidden sm:p-8">{children}</div>
      ) : (
        <div className="space-y-10">{children}</div>
      )}
    </div>
  );
}
