import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { optionalViewer } from "../http/require-viewer.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  return { name: viewer?.name ?? null };
}

export default function Home() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>{name ?? "Muster"}</h1>;
}
