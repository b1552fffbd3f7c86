import { Form } from "@remix-run/react";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { Button } from "../../../ui/button.tsx";
import { useFormat } from "../../../ui/format.tsx";
import type { OwnChoice, OwnList } from "../consent/own-subscriptions.server.ts";

const words = newsletterWords.own;

/** What somebody gets, each with the buttons that change it; they work without a script. */
export function OwnLists({ lists }: { lists: readonly OwnList[] }) {
  const format = useFormat();
  if (lists.length === 0) return <p className="text-muted">{words.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {lists.map(({ listId, name, isSubscribed, pausedUntil }) => (
        <li key={listId} className="flex flex-wrap items-center justify-between gap-4 py-4">
          <div>
            <p className="font-semibold">{name}</p>
            <p className="text-muted text-sm">
              {isSubscribed ? words.subscribed : words.notSubscribed} {isSubscribed && pausedUntil && words.paused({ day: format.day(pausedUntil) })}
            </p>
          </div>
          <Form method="post" className="flex flex-wrap gap-2">
            <input type="hidden" name="listId" value={listId} />
            {choicesOf(isSubscribed, pausedUntil !== null).map((choice) => (
              <Button key={choice} name="choice" value={choice} variant="secondary" size="small" aria-label={`${words[choice]}: ${name}`}>
                {words[choice]}
              </Button>
            ))}
          </Form>
        </li>
      ))}
    </ul>
  );
}

function choicesOf(isSubscribed: boolean, isPaused: boolean): OwnChoice[] {
  if (!isSubscribed) return ["subscribe"];
  return [isPaused ? "resume" : "pause", "unsubscribe"];
}
