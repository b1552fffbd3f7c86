import { expect, test } from "vitest";
import { checkWebsite } from "./website.ts";

test("an address is taken with or without its scheme", () => {
  expect(checkWebsite(" www.clinic.example ")).toEqual({ ok: true, value: "https://www.clinic.example" });
  expect(checkWebsite("http://clinic.example/")).toEqual({ ok: true, value: "http://clinic.example" });
  expect(checkWebsite("https://clinic.example/en?x=1")).toEqual({ ok: true, value: "https://clinic.example/en?x=1" });
  expect(checkWebsite("clinic.example:8080/a")).toEqual({ ok: true, value: "https://clinic.example:8080/a" });
  expect(checkWebsite("https://clínica.example")).toEqual({ ok: true, value: "https://xn--clnica-4va.example" });
});

test("what a browser would run, and what is no address, is refused", () => {
  for (const text of [
    "javascript:alert(1)",
    "JavaScript:alert(1)//a.b",
    "data:text/html,x",
    "ftp://a.example",
    "https://user:pass@a.example",
    "https://localhost",
    "",
    "a b",
    `https://a.example/${"x".repeat(300)}`,
  ])
    expect(checkWebsite(text), text).toEqual({ ok: false, problem: "website-malformed" });
});
