import { expect, test } from "vitest";
import { handoffScripts } from "./handoff.ts";

test("the browser gets the data as it was, then the end", () => {
  const received: string[] = [];
  const encoded = '["a \\"quoted\\" text","line\u2028end","</script><script>alert(1)</script>","&<>"]\n';
  const scripts = [...handoffScripts(encoded, "abc").matchAll(/<script nonce="abc">(.*?)<\/script>/gs)].map((match) => match[1] ?? "");
  expect(scripts).toHaveLength(2);
  const context = { streamController: { enqueue: (text: string) => received.push(text), close: () => received.push("end") } };
  for (const script of scripts) new Function("window", script)({ __remixContext: context });
  expect(received).toEqual([encoded, "end"]);
});

test("no text in the data ends the script or begins another", () => {
  expect(handoffScripts('"</script><!--<script>"', "").match(/<\/?script|<!--/g)).toEqual(["<script", "</script", "<script", "</script"]);
});
