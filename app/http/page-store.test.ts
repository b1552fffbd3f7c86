import { expect, test } from "vitest";
import { PageStore } from "./page-store.ts";

type Page = { text: string; byteSize: number; isKept: boolean };
const page = (text: string, byteSize = 1, isKept = true) => Promise.resolve<Page>({ text, byteSize, isKept });
const textOf = async (found: Promise<Page>) => (await found).text;
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("a page is rendered once per state, also for those who ask at the same time", async () => {
  const store = new PageStore<Page>({ pages: 9, bytes: 99 });
  let rendered = 0;
  const render = () => {
    rendered += 1;
    return page(`page ${rendered}`);
  };
  expect(await Promise.all([textOf(store.find("a", "1", render)), textOf(store.find("a", "1", render))])).toEqual(["page 1", "page 1"]);
  expect(await textOf(store.find("a", "2", render))).toBe("page 2");
  expect(await textOf(store.find("a", "1", render))).toBe("page 3");
});

test("the page that nobody asked for longest goes first", async () => {
  const store = new PageStore<Page>({ pages: 2, bytes: 99 });
  for (const key of ["a", "b", "a", "c"]) await store.find(key, "1", () => page(key));
  expect(await textOf(store.find("a", "1", () => page("again")))).toBe("a");
  expect(await textOf(store.find("b", "1", () => page("again")))).toBe("again");
});

test("pages give room when they are too large together", async () => {
  const store = new PageStore<Page>({ pages: 9, bytes: 10 });
  for (const key of ["a", "b", "c"]) await store.find(key, "1", () => page(key, 5));
  await settle();
  expect(store.size).toBe(2);
  await store.find("huge", "1", () => page("huge", 50));
  await settle();
  expect(store.size).toBe(0);
});

test("what must not be kept and what failed is rendered anew", async () => {
  const store = new PageStore<Page>({ pages: 9, bytes: 99 });
  await store.find("a", "1", () => page("not kept", 1, false));
  await settle();
  expect(await textOf(store.find("a", "1", () => page("anew")))).toBe("anew");
  await expect(store.find("b", "1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await settle();
  expect(await textOf(store.find("b", "1", () => page("anew")))).toBe("anew");
});
