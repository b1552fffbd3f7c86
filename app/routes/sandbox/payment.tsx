import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findShownCheckout, takeCheckoutStep } from "../../features/membership/card-payments/sandbox-checkout.server.ts";
import { SandboxCheckout } from "../../features/membership/components/sandbox-checkout.tsx";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { sandboxPage as words } from "../../lib/messages/card-payments.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

const steps = z.enum(Object.keys(words.steps) as [keyof typeof words.steps]);

// As with a real vendor, whoever has the address of a checkout may pay it.
export async function loader({ params }: LoaderFunctionArgs) {
  publicAccess();
  const checkout = await findShownCheckout(params.checkoutId ?? "");
  if (!checkout) throw notFound();
  return { checkout };
}

export async function action({ request, params }: ActionFunctionArgs) {
  publicAccess();
  const checkoutId = params.checkoutId ?? "";
  if (!(await findShownCheckout(checkoutId))) throw notFound();
  const step = steps.safeParse((await request.formData()).get("step"));
  const taken = step.success ? await takeCheckoutStep(checkoutId, step.data) : null;
  if (taken?.goTo) return new Response(null, { status: 303, headers: { Location: taken.goTo } });
  if (!taken) return redirectWithToast(paths.sandboxPayment(checkoutId), { tone: "bad", title: words.nothing });
  const toast = step.data === "decline-card" ? ({ tone: "bad", title: words.declined } as const) : ({ tone: "good", title: words.happened } as const);
  return redirectWithToast(paths.sandboxPayment(checkoutId), toast);
}

export const meta = () => [{ title: words.title }, { name: "robots", content: "noindex" }];

export default function SandboxPayment() {
  const { checkout } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} width="form">
      <Notice tone="warn">{words.label}</Notice>
      <SandboxCheckout checkout={checkout} />
    </Page>
  );
}
