import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./fixtures.ts";

test("the office writes an issue in two languages and sends it; it is read in the portal and in the outbox, and a reader stops it by the link", async ({ openAs }) => {
  const editor = await openAs("office: editor");
  await editor.getByRole("banner").getByRole("link", { name: "Office" }).click();
  await editor.getByRole("navigation", { name: "Office" }).getByRole("link", { name: "Newsletters" }).click();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Write an issue of “Letter from the coast”" }).click();
  await expect(editor.getByText("Add at least one block.")).toBeVisible();
  await editor.getByRole("button", { name: "Add", exact: true }).click();
  await editor.getByLabel("Subject in English", { exact: true }).fill("A swing bench for Aljezur");
  await editor.getByLabel("Subject in Portuguese", { exact: true }).fill("Um baloiço para Aljezur");
  await editor.getByLabel("Text in English").fill("It stands on the cliff since Monday.");
  await editor.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(editor.getByText("Block 1 has no text in Portuguese.")).toBeVisible();
  await expectAccessible(editor);
  await editor.getByLabel("Text in Portuguese").fill("Está na falésia desde segunda-feira.");
  await editor.getByLabel("A block of this kind").selectOption("The verdict, in one sentence");
  await editor.getByRole("button", { name: "Add", exact: true }).click();
  await editor.getByRole("button", { name: "Up: 2. The verdict, in one sentence" }).click();
  await expect(editor.getByText("1. The verdict, in one sentence")).toBeVisible();
  await editor.getByLabel("Anyone may read it on the website").check();
  await editor.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(editor.getByText("Everything is there.")).toBeVisible();
  await editor.getByRole("link", { name: "How it looks" }).click();
  await expect(editor.frameLocator("iframe[title='The mail']").getByText("It stands on the cliff since Monday.")).toBeVisible();
  await editor.getByRole("link", { name: "Portuguese" }).click();
  await expect(editor.frameLocator("iframe[title='The mail']").getByText("Está na falésia desde segunda-feira.")).toBeVisible();
  await editor.getByRole("link", { name: "Newsletters" }).last().click();
  await editor.getByRole("button", { name: "Send to the list" }).click();
  await expect(async () => {
    await editor.reload();
    await expect(editor.getByText(/^(\d+) of \1 have left\.$/)).toBeVisible();
  }).toPass();
  await expect(editor.getByText("Kept in the outbox, not sent")).toBeVisible();
  await expectAccessible(editor);

  const visitor = await openAs("visitor", { locale: "pt-PT" });
  await visitor.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "News" }).click();
  await visitor.getByRole("link", { name: "Um baloiço para Aljezur" }).click();
  await expect(visitor.getByText("Está na falésia desde segunda-feira.")).toBeVisible();
  await expectAccessible(visitor);

  const reader = await openAs("visitor");
  const letter = reader.getByRole("link", { name: "A swing bench for Aljezur" }).first();
  await expect(async () => {
    await reader.goto("/mailbox");
    await expect(letter).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await letter.click();
  await reader
    .getByRole("link", { name: /\/newsletters\/own\// })
    .first()
    .click();
  await reader.getByRole("button", { name: "Stop it: Letter from the coast" }).click();
  await expect(reader.getByText("You do not get it.")).toBeVisible();
  await expectAccessible(reader);
});

test("somebody subscribes without a script, by two steps", async ({ openAs }) => {
  const visitor = await openAs("visitor", { javaScript: false });
  await visitor.goto("/newsletters");
  await visitor.getByLabel("Your e-mail address").fill("clara@example.org");
  await visitor.getByRole("button", { name: "Subscribe" }).click();
  await expect(visitor.getByText("one press there, and you are in")).toBeVisible();
  await expect(async () => {
    await visitor.goto("/mailbox");
    await expect(visitor.getByRole("link", { name: "Do you want “Letter from the coast”?" })).toBeVisible();
  }).toPass();
  await visitor.getByRole("link", { name: "Do you want “Letter from the coast”?" }).click();
  await visitor.getByRole("link", { name: /\/newsletters\/confirm\// }).click();
  await visitor.getByRole("button", { name: "Yes, send it to me" }).click();
  await expect(visitor.getByText("You are in. Thank you.")).toBeVisible();
});
