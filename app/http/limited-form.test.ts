import { expect, test } from "vitest";
import { limitedForm } from "./limited-form.server.ts";

function upload(size: number, headers: Record<string, string> = {}): Request {
  const form = new FormData();
  form.set("intent", "set-logo");
  form.set("file", new File([new Uint8Array(size)], "logo.png", { type: "image/png" }));
  return new Request("http://portal.example/", { method: "POST", body: form, headers });
}

test("a form within the limit is read, files too", async () => {
  const form = await limitedForm(upload(1_000), 10_000);
  expect(form.get("intent")).toBe("set-logo");
  expect((form.get("file") as File).size).toBe(1_000);
});

test("a larger one is refused, whether it says its size or not", async () => {
  await expect(limitedForm(upload(20_000), 10_000)).rejects.toMatchObject({ init: { status: 413 } });
  await expect(limitedForm(upload(10, { "content-length": "20000" }), 10_000)).rejects.toMatchObject({ init: { status: 413 } });
});
