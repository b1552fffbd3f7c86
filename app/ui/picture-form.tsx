import { Form } from "@remix-run/react";
import { Button } from "./button.tsx";
import { controlClasses } from "./field.tsx";

type PictureWords = { now: string; none: string; choose: string; submit: string; remove: string };
type PictureFormProps = { url: string | null; words: PictureWords; problem: string | null };

/** A picture that can be chosen, replaced and removed: intents `set` (with `file`) and `remove`. */
export function PictureForm({ url, words, problem }: PictureFormProps) {
  return (
    <>
      {url ? (
        <div className="flex flex-wrap items-center gap-4">
          <img src={url} alt={words.now} className="max-h-32 max-w-full rounded-xl border border-line bg-white p-4" />
          <Form method="post" encType="multipart/form-data">
            <Button variant="quiet" name="intent" value="remove">
              {words.remove}
            </Button>
          </Form>
        </div>
      ) : (
        <p className="text-muted">{words.none}</p>
      )}
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <div className="space-y-1.5">
          <label htmlFor="picture-file" className="block font-medium">
            {words.choose}
          </label>
          <input
            id="picture-file"
            name="file"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "picture-problem" : undefined}
            className={controlClasses}
          />
          {problem && (
            <p id="picture-problem" role="alert" className="font-medium text-bad text-sm">
              {problem}
            </p>
          )}
        </div>
        <Button name="intent" value="set">
          {words.submit}
        </Button>
      </Form>
    </>
  );
}
