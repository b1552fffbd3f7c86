import { limitedForm } from "./limited-form.server.ts";

/** Room for a picture that is too heavy to be told so, and for little more. */
const mostBytes = 12 * 1024 * 1024;

/** What a form about a picture asks for. A missing file is told apart, since a browser sends an empty one. */
export type PictureIntent = { kind: "remove" } | { kind: "restore"; undo: string } | { kind: "missing" } | { kind: "set"; bytes: Uint8Array; originalName: string };

export async function pictureIntent(request: Request): Promise<PictureIntent> {
  const form = await limitedForm(request, mostBytes);
  const intent = form.get("intent");
  if (intent === "remove") return { kind: "remove" };
  if (intent === "restore") return { kind: "restore", undo: String(form.get("undo") ?? "") };
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return { kind: "missing" };
  return { kind: "set", bytes: new Uint8Array(await file.arrayBuffer()), originalName: file.name };
}

/** The toast's form that brings the former picture back; none where there was none. */
export function undoOf(action: string, label: string, undo: string | null) {
  return undo === null ? {} : { undo: { label, action, fields: { intent: "restore", undo } } };
}
