import { expectAccessible, expectFitsPhone } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

/** As offices have them: notes on top, Windows-1252, semicolons, a ragged row, a wrong check digit, the same clinic twice. */
function messyList(mark: string): Buffer {
  const rows = [
    "Mitgliederliste;;;;;;",
    "Stand: März 2026;;;;;;",
    ";;;;;;",
    "Organisation;Land;USt-IdNr.;Ort;Ansprechpartner;E-Mail Ansprechpartner;Website",
    `Águas ${mark} Lda;Portugal;PT 501442600;São Brás;Inês Brandão;ines.${mark}@aguas.example;`,
    `Águas ${mark} Lda;Portugal;PT 501442600;São Brás;Rui Sá;rui.${mark}@aguas.example;`,
    `Müller Kurkliniken ${mark} GmbH;Deutschland;;Bad Füssing;;;mueller-${mark}.example`,
    `Praia ${mark};Portugal;501442601;Tavira;;;`,
    ";Portugal;;Lagos;;;",
    `Kurz ${mark};Portugal`,
  ];
  return Buffer.from(rows.join("\r\n"), "latin1");
}

test("the manager brings a messy list in, sees what would happen, writes it, and takes it back", async ({ openAs }) => {
  test.setTimeout(240_000);
  const page = await openAs("office: manager");
  const mark = `x${Date.now()}`;
  await page.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Imports" }).click();
  await page.getByRole("link", { name: "Import a members’ list" }).first().click();
  await expectAccessible(page);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name: "Mitglieder.csv", mimeType: "text/csv", buffer: messyList(mark) });
  await page.getByRole("button", { name: "Continue" }).click();

  await expect(page.getByRole("button", { name: "That is right: continue" })).toBeVisible({ timeout: 60_000 });
  for (const words of ["Western European (Windows-1252, ISO-8859-1)", "Semicolon", "Row 4", `Águas ${mark} Lda`]) await expect(page.getByRole("main")).toContainText(words);
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole("button", { name: "That is right: continue" }).click();

  await expect(page.getByRole("button", { name: "Show what would happen" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel("Use of column “Organisation”")).toHaveValue("legalName");
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole("button", { name: "Show what would happen" }).click();

  await expect(page.getByRole("button", { name: "Import now" })).toBeVisible({ timeout: 60_000 });
  for (const words of ["check digit", "The row names no organisation.", "The file ends in the middle of this row"]) await expect(page.getByRole("main")).toContainText(words);
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole("button", { name: "Import now" }).click();

  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("link", { name: "Invite the imported people" }).click();
  await expect(page.getByRole("main")).toContainText("Inês Brandão");
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole("link", { name: /the import/ }).click();
  await page.getByRole("link", { name: "Record consents given on paper" }).click();
  await expect(page.getByLabel(`Praia ${mark} has signed`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /the import/ }).click();

  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("Undone", { timeout: 60_000 });
  await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Organisations" }).click();
  await expect(page.getByRole("main")).not.toContainText(mark);
});
