import { expect, test } from "vitest";
import { secretPlaceholder, withSecret } from "./secret-link.ts";

test("the secret takes its place everywhere, letter by letter", () => {
  expect(withSecret(`<a href="/x/${secretPlaceholder}">/x/${secretPlaceholder}</a>`, "a$&b")).toBe('<a href="/x/a$&b">/x/a$&b</a>');
});
