import { expect, test } from "vitest";
import { nameKey } from "./organisation-name.ts";

test.each([
  ["Clínica do Mar, Lda.", "CLINICA DO MAR LDA"],
  ["Clínica do Mar, S.A.", "Clinica do Mar SA"],
  ["Centro Hospitalar do Oeste, E.P.E.", "CENTRO HOSPITALAR DO OESTE EPE"],
  ["Hospital de Ponta Delgada, EPER", "Hospital de Ponta Delgada"],
  ["Universität zu Köln", "UNIVERSITAET ZU KOELN"],
  ["Universität zu Köln", "UNIVERSITAT ZU KOLN"],
  ["Müller & Söhne GmbH & Co. KG", "Mueller und Soehne"],
  ["BAYER AKTIENGESELLSCHAFT", "Bayer AG"],
  ["Fraunhofer Gesellschaft zur Förderung der angewandten Forschung e.V.", "FRAUNHOFER GESELLSCHAFT ZUR FORDERUNG DER ANGEWANDTEN FORSCHUNG EV"],
  ["Klinika d.o.o.", "KLINIKA DOO"],
  ["Medica sp. z o.o.", "MEDICA SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA"],
  ["Acme Health Ltd", "ACME HEALTH LIMITED"],
  ["SPA Terme di Saturnia S.p.A.", "spa terme di saturnia"],
])("%s and %s share a key", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ["Universidade do Porto", "Universidade do Minho"],
  ["Centro Hospitalar do Porto", "Hospital do Porto"],
  ["AG", "KG"],
  ["Clínica A", "Clínica B"],
])("%s and %s do not", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test("a name that is nothing but a legal form keeps a key", () => {
  expect(nameKey("S.A.")).toBe("sa");
  expect(nameKey("—")).toBe("");
});
