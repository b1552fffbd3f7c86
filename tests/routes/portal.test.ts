import { expect, test } from "vitest";
import { createPerson, signedIn } from "../factories/person.ts";
import { visit } from "../setup/portal-handler.ts";

test("the built app answers with the test's own database", async () => {
  const person = await createPerson({ name: "Núria Planted" });
  const response = await visit("/", { cookie: await signedIn(person) });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Núria Planted");
});
