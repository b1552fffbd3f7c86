import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A box that holds things that belong together. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames("rounded-xl border border-line bg-surface p-5 sm:p-6", className)}>{children}</div>;
}

type CardLinkProps = { to: string; title: string; heading?: "h2" | "h3"; meta?: ReactNode; children?: ReactNode; className?: string };

/** A card that leads somewhere as a whole; the link's name is the title alone. */
export function CardLink({ to, title, heading: Heading = "h3", meta, children, className }: CardLinkProps) {
  return (
    <div
      className={classNames(
        "relative rounded-xl border border-line bg-surface p-5 transition-colors focus-within:border-accent hover:border-accent-line hover:bg-accent-soft sm:p-6",
        className,
      )}
    >
      <Heading className="font-semibold text-lg">
        <Link to={to} className="after:absolute after:inset-0 after:rounded-xl hover:underline">
          {title}
        </Link>
      </Heading>
      {meta && <div className="mt-1 text-muted text-sm">{meta}</div>}
      {children && <div className="mt-3 text-muted empty:hidden">{children}</div>}
    </div>
  );
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}
