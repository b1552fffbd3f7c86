import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { publicAccess } from "../http/require-viewer.server.ts";
import { notFound } from "../http/responses.server.ts";
import { errorPages as words } from "../lib/messages/shell.ts";

// Every address that no other route answers. Without it the shell around the error would not know its viewer.
export function loader(_: LoaderFunctionArgs): never {
  publicAccess();
  throw notFound();
}

export function action(_: LoaderFunctionArgs): never {
  publicAccess();
  throw notFound();
}

export const meta: MetaFunction = () => [{ title: words.notFound.title }];

export default function NotFound() {
  return null;
}
