import { expect, test } from "vitest";
import { checkNewPassword } from "./check-new-password.server.ts";

test("the list of common passwords knows what people use", async () => {
  const someone = { name: "Rui", email: "rui@example.org" };
  expect(await checkNewPassword("Password12345", someone)).toBe("too-common");
  expect(await checkNewPassword("1q2w3e4r5t6y", someone)).toBe("too-common");
  expect(await checkNewPassword("calm-harbour-42", someone)).toBeNull();
});
