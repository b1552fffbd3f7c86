import { expect, test } from "vitest";
import { sharedReading } from "./shared-reading.ts";

/** A source whose readings end when they are told to. */
function slowSource() {
  const ends: ((value: number) => void)[] = [];
  const fails: ((error: Error) => void)[] = [];
  let value = 0;
  const read = () =>
    new Promise<number>((resolve, reject) => {
      value += 1;
      const mine = value;
      ends.push(() => resolve(mine));
      fails.push(reject);
    });
  return { read, end: (index: number) => ends[index]?.(0), fail: (index: number) => fails[index]?.(new Error("gone")), begun: () => ends.length };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("who asks in the same turn shares a reading", async () => {
  const source = slowSource();
  const ask = sharedReading(source.read);
  const both = [ask(), ask()];
  expect(source.begun()).toBe(0);
  await settle();
  source.end(0);
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect(source.begun()).toBe(1);
});

test("who asks while a reading is under way gets the next one, and all of them the same", async () => {
  const source = slowSource();
  const ask = sharedReading(source.read);
  const first = ask();
  await settle();
  const others = [ask(), ask(), ask()];
  expect(source.begun()).toBe(1);
  source.end(0);
  expect(await first).toBe(1);
  await settle();
  expect(source.begun()).toBe(2);
  source.end(1);
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
});

test("who asks after all readings ended gets a new one", async () => {
  const source = slowSource();
  const ask = sharedReading(source.read);
  const first = ask();
  await settle();
  source.end(0);
  await first;
  await settle();
  const second = ask();
  await settle();
  source.end(1);
  expect(await second).toBe(2);
});

test("a reading that fails tells its own callers only", async () => {
  const source = slowSource();
  const ask = sharedReading(source.read);
  const first = ask();
  await settle();
  const second = ask();
  source.fail(0);
  await expect(first).rejects.toThrow("gone");
  await settle();
  source.end(1);
  expect(await second).toBe(2);
});
