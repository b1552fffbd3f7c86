import fc from "fast-check";
import { expect, test } from "vitest";
import { arrayLiteral, idArray } from "./array-literal.ts";
import { db } from "./db.server.ts";

const read = async (literal: string) => (await db().$queryRaw<{ list: (string | null)[] }[]>`select ${literal}::text[] as list`)[0]?.list;

test("any list of texts reads back the same", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."aÀ{},\"\\ \n\t'%;NULLnull漢🙂") });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(fc.oneof(text, fc.constantFrom("", "NULL", "null", "{}", "\\"))), { maxLength: 6 }), async (list) => {
      expect(await read(arrayLiteral(list, (value) => value))).toEqual(list);
    }),
    { numRuns: 150 },
  );
});

test("numbers, amounts and truth values are read as the database writes them; ids as they are", async () => {
  expect(await read(arrayLiteral([1, 2.5, 10n ** 20n, true, undefined], (value) => value))).toEqual(["1", "2.5", "100000000000000000000", "true", null]);
  expect(await read(idArray(["a-1", "project:b"]))).toEqual(["a-1", "project:b"]);
  expect(await read(idArray([]))).toEqual([]);
});
