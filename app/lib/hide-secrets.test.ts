import { expect, test } from "vitest";
import { hidePathTokens, hideSecrets } from "./hide-secrets.ts";

test("e-mail addresses, credentials and tokens are replaced", () => {
  expect(hideSecrets("550 no such user <ana.reis@clinica.example>")).toBe("550 no such user <[e-mail]>");
  expect(hideSecrets("cannot reach postgresql://muster:geheim@db.internal:5432/x")).toBe("cannot reach postgresql://[credentials]@db.internal:5432/x");
  expect(hideSecrets("key re_AbCdEfGh1234567890abcdefgh")).toBe("key [token]");
});

test("a path loses its tokens, also one of letters only, and keeps identifiers and slugs", () => {
  expect(hidePathTokens("/setup/dGhpcyBpcyBhIHRlc3QgdG9rZW4")).toBe("/setup/[token]");
  expect(hidePathTokens("/setup/abcdefghijklmnopqrstuvwXyz.data")).toBe("/setup/[token].data");
  expect(hidePathTokens("/projects/0198c7a2-7f3e-7c11-8a53-5a3d3b6f0e11")).toBe("/projects/0198c7a2-7f3e-7c11-8a53-5a3d3b6f0e11");
  expect(hidePathTokens("/directory/hospital-da-luz-de-lisboa-e-arredores")).toBe("/directory/hospital-da-luz-de-lisboa-e-arredores");
});

test("the names of errors stay readable", () => {
  expect(hideSecrets("PrismaClientKnownRequestError in findOrganisationsByProject")).toBe("PrismaClientKnownRequestError in findOrganisationsByProject");
});
