import { generateTOTP } from "@epic-web/totp";
import { demoSignIns } from "../../app/features/accounts/demo-sign-ins.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";
import { sessionFile } from "./people.ts";

// The other tests go on with the sessions that these leave behind: a code is good once, and tries are counted.

for (const person of demoSignIns) {
  test(`${person.name} (${person.who}) signs in`, async ({ openAs }) => {
    const page = await openAs("visitor");
    await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
    await page.getByLabel("E-mail address").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    if (person.totpSecret) {
      await expect(page.getByRole("heading", { level: 1, name: "Enter your code" })).toBeVisible();
      await expectAccessible(page);
      const { otp } = await generateTOTP({ secret: person.totpSecret });
      await page.getByLabel("Code").fill(otp);
      await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
    }
    await expect(page.getByRole("banner").getByText(person.name, { exact: true })).toBeVisible();
    await page.context().storageState({ path: sessionFile(person) });
  });
}
