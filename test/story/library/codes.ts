import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * The codes of all mistakes that a folder of sources can tell of: what is written behind `code:`, what `code` is by
 * default, and what functions are given for their parameter `code`. A part that only a run can know is a `*`.
 */
export function codesIn(folder: string): Set<string> {
  const codes = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.ts'),
  )) {
    const path = join(folder, file);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      for (const code of codesOf(node).flatMap(written)) codes.add(code);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return codes;
}

/** The expressions for codes in a node, those of the nodes in it left out. */
function codesOf(node: ts.Node): ts.Expression[] {
  const named =
    (ts.isPropertyAssignment(node) || ts.isParameter(node) || ts.isVariableDeclaration(node)) && node;
  if (named && named.name.getText() === 'code') return named.initializer ? [named.initializer] : [];
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
  const at = parameters(node, node.expression.text).findIndex(({ name }) => name.getText() === 'code');
  const given = node.arguments[at];
  return given ? [given] : [];
}

/** The parameters of the function that a name means where it is called. */
function parameters(from: ts.Node, name: string): readonly ts.ParameterDeclaration[] {
  for (let scope: ts.Node | undefined = from.parent; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement.parameters;
      if (!ts.isVariableStatement(statement)) continue;
      const made = statement.declarationList.declarations.find(
        (it) => it.name.getText() === name,
      )?.initializer;
      if (made && ts.isArrowFunction(made)) return made.parameters;
    }
  }
  return [];
}

function written(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...written(node.whenTrue), ...written(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')];
  return [];
}
