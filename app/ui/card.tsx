import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type IconName, IconTile } from "./icon.tsx";

/** A box that holds things that belong together. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames("rounded-xl border border-line bg-surface p-5 shadow-lift sm:p-6", className)}>{children}</div>;
}

type CardLinkProps = {
  to: string;
  title: string;
  heading?: "h2" | "h3";
  meta?: ReactNode;
  /** Stands before the title: an icon by its name, or a picture of one's own. */
  icon?: IconName;
  picture?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A card that leads somewhere as a whole; the link's name is the title alone. */
export function CardLink({ to, title, heading: Heading = "h3", meta, icon, picture, children, className }: CardLinkProps) {
  return (
    <div
      className={classNames(
        "relative rounded-xl border border-line bg-surface p-5 shadow-lift transition-colors focus-within:border-accent hover:border-accent hover:bg-accent-soft",
        className,
      )}
    >
      <div className={classNames("flex gap-4", meta ? "items-start" : "items-center")}>
        {picture ?? (icon && <IconTile name={icon} />)}
        <div className="min-w-0">
          <Heading className="font-semibold text-lg">
            <Link to={to} className="after:absolute after:inset-0 after:rounded-xl hover:underline">
              {title}
            </Link>
          </Heading>
          {meta && <div className="mt-1 text-muted text-sm">{meta}</div>}
        </div>
      </div>
      {children && <div className="mt-3 text-muted empty:hidden">{children}</div>}
    </div>
  );
}

type CardNumberProps = { to: string; icon: IconName; number: string; label: string; children?: ReactNode };

/** How many there are of something, leading to the list of them. */
export function CardNumber({ to, icon, number, label, children }: CardNumberProps) {
  return (
    <div className="relative flex items-start gap-4 rounded-xl border border-line bg-surface p-5 shadow-lift transition-colors focus-within:border-accent hover:border-accent hover:bg-accent-soft">
      <IconTile name={icon} />
      <div className="min-w-0">
        <Link to={to} className="block after:absolute after:inset-0 after:rounded-xl hover:underline">
          <span className="block font-semibold text-2xl tabular-nums leading-8 tracking-tight">{number}</span> <span className="block font-medium">{label}</span>
        </Link>
        {children && <div className="mt-1 text-muted text-sm">{children}</div>}
      </div>
    </div>
  );
}

export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}
