import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { shell as words } from "../../lib/messages/shell.ts";
import { Button } from "../button.tsx";

/** What everyone should know about this portal before they rely on it. */
export function PortalBanner({ isFictional, keepsMail, mailboxPath }: { isFictional: boolean; keepsMail: boolean; mailboxPath: string | null }) {
  if (!isFictional && !keepsMail) return null;
  return (
    <div className="border-warn-line border-b bg-warn-soft text-warn">
      <p className="mx-auto max-w-6xl px-4 py-2 text-sm sm:px-6">
        {[isFictional && words.fictional, keepsMail && words.mailKept].filter(Boolean).join(" ")}{" "}
        {mailboxPath && (
          <Link to={mailboxPath} className="whitespace-nowrap font-medium underline underline-offset-4">
            {words.mailbox}
          </Link>
        )}
      </p>
    </div>
  );
}

type ActingForProps = {
  action: string;
  actingForId: string | null;
  /** The organisation whose page this is, where the person belongs to it: what is done here is done for it. */
  hereFor: string | null;
  organisations: { id: string; name: string }[];
  next: string;
};

/** For whom this person acts, always in sight, and how to change it. */
export function ActingFor({ action, actingForId, hereFor, organisations, next }: ActingForProps) {
  const selectId = useId();
  if (organisations.length === 0) return null;
  return (
    <div className="border-line border-b bg-sunken">
      <Form method="post" action={action} className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm sm:px-6">
        <input type="hidden" name="next" value={next} />
        <label htmlFor={selectId} className="shrink-0 font-medium">
          {words.actingFor.label}
        </label>
        <select
          key={actingForId ?? ""}
          id={selectId}
          name="organisationId"
          defaultValue={actingForId ?? ""}
          className="min-h-9 min-w-0 grow rounded-lg sm:grow-0 border border-line-strong bg-surface px-2 py-1"
        >
          <option value="">{words.actingFor.myself}</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button variant="secondary" size="small">
          {words.actingFor.change}
        </Button>
        {hereFor && <p className="w-full sm:w-auto">{words.actingFor.here({ organisation: hereFor })}</p>}
      </Form>
    </div>
  );
}
