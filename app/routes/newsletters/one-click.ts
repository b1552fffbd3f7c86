import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { chooseByLink } from "../../features/newsletters/consent/own-subscriptions.server.ts";
import { readOwnToken } from "../../features/newsletters/consent/own-token.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";

const text = (body: string, status: number) => new Response(`${body}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });

/** Whoever opens the address, such as a mail scanner, changes nothing and finds the page on which one can. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicAccess();
  return redirect(paths.ownNewsletters(params.token ?? ""));
}

/**
 * One-click unsubscription (RFC 8058, section 3.2): a POST of `List-Unsubscribe=One-Click`, as a form in either encoding,
 * without cookies, answered at once and without a redirect. Again it changes nothing and says the same.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  publicAccess();
  const own = readOwnToken(params.token ?? "");
  const form = await request.formData().catch(() => null);
  if (!own || form?.get("List-Unsubscribe") !== "One-Click") return text("This address takes one-click unsubscriptions (RFC 8058).", 400);
  const left = await chooseByLink(anonymousAct(request), { ...own, choice: "unsubscribe", source: "one-click", visitor: visitorOf(request, context) });
  return left.ok ? text("Unsubscribed.", 200) : text("This list is not there any more.", 404);
}
