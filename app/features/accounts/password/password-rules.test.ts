import { expect, test } from "vitest";
import { passwordProblem } from "./password-rules.ts";

const ana = { name: "Ana Conceição", email: "ana.conceicao@clinica-mar.example" };
const common = new Set(["password", "iloveyou", "1234567890", "qwertyuiop"]);

test("ten characters are enough, whatever they are", () => {
  expect(passwordProblem("calm tides", ana, common)).toBeNull();
  expect(passwordProblem("calm tide", ana, common)).toBe("too-short");
  expect(passwordProblem("x".repeat(200) + "yz".repeat(29), ana, common)).toBe("too-long");
});

test("a password that many use is refused, also with capitals, marks and digits around it", () => {
  for (const password of ["1234567890", "Qwertyuiop", "I love you 2024!", "P-a-s-s-w-o-r-d-99", "1988password1", "aaaaaaaaaaaa", "!!!!!!!!!!!!"]) {
    expect(passwordProblem(password, ana, common), password).toBe("too-common");
  }
});

test("a password that is little more than the name or the address is refused", () => {
  for (const password of ["AnaConceicao1", "ana.conceição@clinica-mar.example", "conceicao 1987", "Clinica-Ana-7"]) {
    expect(passwordProblem(password, ana, common), password).toBe("too-personal");
  }
  expect(passwordProblem("anaconda river delta", ana, common)).toBeNull();
});
