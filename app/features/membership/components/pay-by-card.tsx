import { Form } from "@remix-run/react";
import { cardPaymentWords as words } from "../../../lib/messages/card-payments.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { PaymentWays } from "../card-payments/find-payment-ways.server.ts";

/** The way to the payment vendor, unless a payment is on its way there. It leaves this portal, so the browser goes there itself. */
export function PayByCard({ label, ways }: { label: string; ways: PaymentWays }) {
  return (
    <div className="space-y-4">
      {ways.onItsWay && <Notice tone={ways.onItsWay === "failed" ? "warn" : "info"}>{words[ways.onItsWay]}</Notice>}
      {ways.onItsWay !== "processing" && (
        <Form method="post" reloadDocument className="space-y-2">
          <Button name="intent" value="pay">
            {label}
          </Button>
          {ways.vendor !== "stripe" && <p className="text-muted text-sm">{words.test}</p>}
        </Form>
      )}
    </div>
  );
}
