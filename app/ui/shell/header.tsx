import { Form, Link, NavLink } from "@remix-run/react";
import { shell as words } from "../../lib/messages/shell.ts";
import { Button, ButtonLink } from "../button.tsx";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon.tsx";
import { ClosingDetails } from "./closing-details.tsx";

type Item = { label: string; to: string; end?: boolean };
export type HeaderProps = {
  clusterName: string;
  logoUrl: string | null;
  items: Item[];
  personName: string | null;
  /** Before the first run there is nowhere to go and nobody to sign in. */
  isSetUp: boolean;
  links: { home: string; signIn: string; signUp: string; signOut: string; account: string };
};

/** Whose portal this is, where one can go, and who is signed in. On a phone all of it but the name folds into one menu. */
export function Header({ clusterName, logoUrl, items, personName, isSetUp, links }: HeaderProps) {
  return (
    <div className="border-line border-b bg-surface">
      <div className="mx-auto flex max-w-6xl items-center gap-x-4 px-4 xl:gap-x-6 py-3 sm:px-6">
        <Link to={links.home} className="flex min-w-0 items-center gap-3 font-semibold leading-tight sm:text-lg">
          {logoUrl ? <img src={logoUrl} alt="" className="h-9 w-auto max-w-16 shrink-0 rounded-lg bg-white object-contain p-1 sm:max-w-32" /> : <Mark />}
          <span className="min-w-0">{clusterName}</span>
        </Link>
        {isSetUp && <Menu items={items} personName={personName} links={links} />}
      </div>
    </div>
  );
}

function Menu({ items, personName, links }: Pick<HeaderProps, "items" | "personName" | "links">) {
  return (
    <>
      <nav aria-label={words.mainNavigation} className="hidden lg:block">
        <ul className="flex items-center">
          {items.map((item) => (
            <li key={item.to}>
              <MainLink item={item} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="ml-auto hidden items-center gap-3 lg:flex">{personName ? <AccountMenu personName={personName} links={links} /> : <SignInLinks links={links} />}</div>
      <PhoneMenu items={items} personName={personName} links={links} />
    </>
  );
}

function MainLink({ item }: { item: Item }) {
  return (
    <NavLink
      to={item.to}
      end={item.end}
      className={({ isActive }) =>
        classNames(
          "flex min-h-11 items-center whitespace-nowrap rounded-lg px-2 py-2 font-medium text-[0.95rem] xl:px-2.5",
          isActive ? "bg-accent-soft text-accent" : "text-muted hover:bg-sunken hover:text-ink",
        )
      }
    >
      {item.label}
    </NavLink>
  );
}

function AccountMenu({ personName, links }: { personName: string; links: HeaderProps["links"] }) {
  return (
    <ClosingDetails
      className="relative"
      summaryClassName="flex min-h-11 max-w-56 list-none items-center gap-2 rounded-lg px-3 py-2 font-medium hover:bg-sunken"
      summary={
        <>
          <span className="truncate">{personName}</span>
          <Icon name="caret" className="size-4" />
        </>
      }
    >
      <div className="absolute right-0 z-20 mt-2 w-60 space-y-1 rounded-xl border border-line bg-surface p-2 shadow-lg">
        <MainLink item={{ label: words.account, to: links.account }} />
        <SignOut to={links.signOut} />
      </div>
    </ClosingDetails>
  );
}

function PhoneMenu({ items, personName, links }: Pick<HeaderProps, "items" | "personName" | "links">) {
  return (
    <ClosingDetails
      className="group ml-auto shrink-0 lg:hidden"
      summaryClassName="flex min-h-11 list-none items-center gap-2 rounded-lg border border-line-strong px-3 py-2 font-medium hover:bg-sunken"
      summary={
        <>
          <Icon name="bars" className="size-4" />
          {words.menu}
        </>
      }
    >
      <div className="absolute inset-x-0 z-20 mt-3 space-y-3 border-line border-y bg-surface px-4 py-4 shadow-lg sm:px-6">
        <nav aria-label={words.mainNavigation}>
          <ul className="space-y-1">
            {items.map((item) => (
              <li key={item.to}>
                <MainLink item={item} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="border-line border-t pt-3">
          {personName ? (
            <div className="space-y-1">
              <p className="px-3 text-muted text-sm">{words.signedInAs({ name: personName })}</p>
              <MainLink item={{ label: words.account, to: links.account }} />
              <SignOut to={links.signOut} />
            </div>
          ) : (
            <div className="flex flex-wrap gap-3">
              <SignInLinks links={links} />
            </div>
          )}
        </div>
      </div>
    </ClosingDetails>
  );
}

function SignInLinks({ links }: { links: HeaderProps["links"] }) {
  return (
    <>
      <ButtonLink to={links.signUp} variant="quiet">
        {words.signUp}
      </ButtonLink>
      <ButtonLink to={links.signIn}>{words.signIn}</ButtonLink>
    </>
  );
}

function SignOut({ to }: { to: string }) {
  return (
    <Form method="post" action={to}>
      <Button variant="quiet" className="w-full justify-start px-3">
        {words.signOut}
      </Button>
    </Form>
  );
}

function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-9 shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="fill-none stroke-2 stroke-on-accent">
        <path d="M10 21.5 16 10l6 11.5z" strokeLinejoin="round" />
      </g>
      <g className="fill-on-accent">
        <circle cx="16" cy="10" r="3.2" />
        <circle cx="10" cy="21.5" r="3.2" />
        <circle cx="22" cy="21.5" r="3.2" />
      </g>
    </svg>
  );
}
