import { completenessWords as words } from "../../../lib/messages/profile-editor.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { Completeness, ProfileEditorPart } from "../completeness.ts";

/** How complete the profile is, what is missing and why it matters. */
export function CompletenessMeter({ completeness, partUrl, open }: { completeness: Completeness; partUrl: (part: ProfileEditorPart) => string; open?: boolean }) {
  const missing = completeness.items.filter((item) => !item.isDone);
  return (
    <div className="space-y-3">
      <Progress label={words.title} value={completeness.percent} max={100} detail={words.progress(completeness)} />
      {missing.length === 0 ? (
        <p className="text-muted">{words.all}</p>
      ) : (
        <Disclosure summary={words.missing({ count: missing.length })} open={open}>
          <ul className="space-y-4">
            {missing.map(({ item, part, isRequired }) => (
              <li key={item}>
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <TextLink to={partUrl(part)}>{words.items[item].title}</TextLink>
                  {isRequired && <Badge tone="warn">{words.required}</Badge>}
                </span>
                <span className="block text-muted text-sm">{words.items[item].why}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
