import { Form, Link } from "@remix-run/react";
import { shell as words } from "../../lib/messages/shell.ts";
import { classNames } from "../class-names.ts";

type Look = "light" | "dark" | "system";
type FooterProps = { clusterName: string; links: { imprint: string; privacy: string; appearance: string }; theme: Look; next: string };

export function Footer({ clusterName, links, theme, next }: FooterProps) {
  return (
    <footer className="mt-16 border-line border-t bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-6 text-sm sm:px-6">
        <div>
          <p className="font-medium">{clusterName}</p>
          {clusterName !== words.unnamed && <p className="text-muted">{words.footer.runsOn}</p>}
        </div>
        <nav aria-label={words.footer.label}>
          <ul className="flex flex-wrap gap-x-6">
            {[
              { to: links.imprint, label: words.footer.imprint },
              { to: links.privacy, label: words.footer.privacy },
            ].map(({ to, label }) => (
              <li key={to}>
                <Link to={to} className="inline-flex min-h-11 items-center text-muted underline decoration-line-strong underline-offset-4 hover:text-ink">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeSwitch action={links.appearance} theme={theme} next={next} />
      </div>
    </footer>
  );
}

/** Light, dark, or as the device has it. Each is a button of one small form, so it works without JavaScript. */
export function ThemeSwitch({ action, theme, next }: { action: string; theme: Look; next: string }) {
  return (
    <Form method="post" action={action} preventScrollReset replace>
      <fieldset className="-ml-3 flex flex-wrap items-center gap-1 sm:ml-0">
        <legend className="sr-only">{words.theme.title}</legend>
        <input type="hidden" name="next" value={next} />
        {(["light", "dark", "system"] as const).map((look) => (
          <button
            key={look}
            type="submit"
            name="theme"
            value={look}
            aria-pressed={look === theme}
            className={classNames(
              "min-h-9 rounded-lg border px-3 py-1 font-medium",
              look === theme ? "border-accent-line bg-accent-soft text-accent" : "border-transparent text-muted hover:bg-sunken hover:text-ink",
            )}
          >
            {words.theme[look]}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
