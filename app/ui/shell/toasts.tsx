import { Form, useSubmit } from "@remix-run/react";
import { type CSSProperties, useEffect } from "react";
import { toast as show, Toaster } from "sonner";
import { shell as words } from "../../lib/messages/shell.ts";
import { Button } from "../button.tsx";
import { Notice } from "../notice.tsx";

type ToastProps = {
  id: string;
  tone: "good" | "info" | "warn" | "bad";
  title: string;
  body?: string;
  undo?: { label: string; action: string; fields: Record<string, string> };
};

const undoMs = 15_000;
const readMs = 6_000;

const look = {
  "--normal-bg": "var(--surface)",
  "--normal-border": "var(--line-strong)",
  "--normal-text": "var(--ink)",
  "--border-radius": "0.75rem",
  fontFamily: "inherit",
} as CSSProperties;
const parts = {
  title: "text-base",
  description: "text-sm text-muted!",
  actionButton: "min-h-9! bg-accent! px-3! text-on-accent! text-sm!",
  closeButton: "bg-surface! text-ink! border-line-strong!",
};

/** What the last step did: a toast, or a message at the top of the page where scripts do not run. */
export function Toasts({ toast, theme }: { toast: ToastProps | null; theme: "light" | "dark" | "system" }) {
  const submit = useSubmit();
  useEffect(() => {
    if (!toast) return;
    const { undo } = toast;
    const kind = { good: show.success, info: show.info, warn: show.warning, bad: show.error }[toast.tone];
    kind(toast.title, {
      id: toast.id,
      description: toast.body,
      duration: undo ? undoMs : readMs,
      action: undo && { label: undo.label, onClick: () => submit(undo.fields, { method: "post", action: undo.action }) },
    });
  }, [toast, submit]);
  return (
    <>
      <Toaster theme={theme} position="bottom-right" closeButton containerAriaLabel={words.notifications} style={look} toastOptions={{ classNames: parts }} />
      {toast && (
        <noscript>
          <div className="mb-8">
            <Notice
              tone={toast.tone}
              role="status"
              title={toast.title}
              actions={
                toast.undo && (
                  <Form method="post" action={toast.undo.action}>
                    {Object.entries(toast.undo.fields).map(([name, value]) => (
                      <input key={name} type="hidden" name={name} value={value} />
                    ))}
                    <Button variant="secondary" size="small">
                      {toast.undo.label}
                    </Button>
                  </Form>
                )
              }
            >
              {toast.body}
            </Notice>
          </div>
        </noscript>
      )}
    </>
  );
}
