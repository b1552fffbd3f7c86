import { expect, test } from "vitest";
import { freeSlug } from "./free-slug.ts";

test("a free name keeps its slug", () => {
  expect(freeSlug("Clínica São João", new Set())).toBe("clinica-sao-joao");
});

test("a taken slug gets the first free number", () => {
  expect(freeSlug("Clínica", new Set(["clinica"]))).toBe("clinica-2");
  expect(freeSlug("Clínica", new Set(["clinica", "clinica-2", "clinica-4"]))).toBe("clinica-3");
});

test("a word that the directory's own pages use is never a slug", () => {
  expect(freeSlug("Providers", new Set())).toBe("providers-2");
  expect(freeSlug("Map!", new Set())).toBe("map-2");
});
