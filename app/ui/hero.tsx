import type { ReactNode } from "react";

type HeroProps = { title: string; lead: string; aside?: ReactNode; children: ReactNode };

/** The head of a first page: its `h1`, what one does here, and a picture beside it where there is room. */
export function Hero({ title, lead, aside, children }: HeroProps) {
  return (
    <header className="grid items-center gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="min-w-0">
        <h1 className="font-semibold text-3xl tracking-tight sm:text-4xl lg:text-[2.75rem] lg:leading-[1.1] lg:text-wrap">{title}</h1>
        <p className="mt-4 mb-8 max-w-prose text-lg text-muted">{lead}</p>
        {children}
      </div>
      {aside}
    </header>
  );
}
