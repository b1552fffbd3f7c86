import { expect, test } from "vitest";
import { checkContact } from "./contact-value.ts";

test("telephone numbers are kept as typed where they hold six to fifteen digits", () => {
  for (const text of ["+351 289 000 000", "(0351) 289-000", "289000", "+44 20 7946 0958"]) expect(checkContact("phone", text), text).toEqual({ ok: true, value: text });
  for (const text of ["", "12345", "+1234567890123456", "call me", "289 000 000 ext", "289+000000"]) expect(checkContact("phone", text).ok, text).toBe(false);
});

test("e-mail addresses are stored in lower case", () => {
  expect(checkContact("email", " Info@Clinic.Example ")).toEqual({ ok: true, value: "info@clinic.example" });
  for (const text of ["", "info", "info@clinic", "a b@clinic.example", "a@b@c.example", "<a@b.example>", "a@b.example,c@d.example"])
    expect(checkContact("email", text).ok, text).toBe(false);
});

test("a person needs a name", () => {
  expect(checkContact("person", " Ana  Sousa ")).toEqual({ ok: true, value: "Ana Sousa" });
  expect(checkContact("person", "  ")).toEqual({ ok: false, problem: "name-missing" });
});
