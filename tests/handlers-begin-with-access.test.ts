import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const guards = ["requireViewer", "optionalViewer", "publicAccess"];

function routeFiles(folder = "app/routes"): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return routeFiles(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

type Handler = { name: string; body: ts.ConciseBody | undefined };

/** Exported loaders and actions, written as functions or as constants. */
function handlersOf(source: ts.SourceFile): Handler[] {
  return source.statements.flatMap((statement): Handler[] => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.filter((element) => isHandlerName(element.name.text)).map((element) => ({ name: element.name.text, body: undefined }));
    }
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement) && statement.name && isHandlerName(statement.name.text)) return [{ name: statement.name.text, body: statement.body }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((declaration) => {
      if (!ts.isIdentifier(declaration.name) || !isHandlerName(declaration.name.text)) return [];
      const value = declaration.initializer;
      return [{ name: declaration.name.text, body: value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value.body : undefined }];
    });
  });
}

function isHandlerName(name: string): boolean {
  return name === "loader" || name === "action";
}

/** The name of the function that the body's first statement calls, awaited or not, assigned or not. */
function firstCall(body: ts.ConciseBody | undefined): string | null {
  if (!body || !ts.isBlock(body)) return null;
  const first = body.statements[0];
  if (!first) return null;
  const declared = ts.isVariableStatement(first) ? first.declarationList.declarations[0]?.initializer : undefined;
  const expression = ts.isExpressionStatement(first) ? first.expression : declared;
  const call = expression && ts.isAwaitExpression(expression) ? expression.expression : expression;
  return call && ts.isCallExpression(call) && ts.isIdentifier(call.expression) ? call.expression.text : null;
}

const read = (file: string, text: string) =>
  handlersOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).map(({ name, body }) => ({ file, name, firstCall: firstCall(body) }));

test("every loader and action begins with its access", () => {
  const handlers = routeFiles()
    .concat("app/root.tsx")
    .flatMap((file) => read(file, fs.readFileSync(file, "utf8")));
  expect(handlers.length).toBeGreaterThan(0);
  expect(handlers.filter((handler) => !guards.includes(handler.firstCall ?? ""))).toEqual([]);
});

test("a handler that does something before its access is caught, however it is written", () => {
  const late = `export async function loader({ request }) { const url = new URL(request.url); await requireViewer(request); }`;
  const arrow = `export const action = async () => ({ ok: true });`;
  const passedOn = `import { loader } from "./elsewhere"; export { loader };`;
  for (const text of [late, arrow, passedOn]) expect(guards).not.toContain(read("planted.tsx", text)[0]?.firstCall);
});
