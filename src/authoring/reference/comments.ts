import ts from 'typescript';

/** Doc comments by the path of what they explain: `source` for a schema, `source.title` for a field of it. */
export type Comments = ReadonlyMap<string, string>;

/**
 * Reads the doc comments of a file of Zod schemas, each schema a constant of its own. A field of an object has its
 * name in the path, an entry of a record a star; lists and unions leave no trace, as their entries have no names.
 */
export function readComments(source: string): Comments {
  const file = ts.createSourceFile('schemas.ts', source, ts.ScriptTarget.Latest, true);
  const constants = new Map(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap((statement) =>
        statement.declarationList.declarations.map(
          (it) => [it.name.getText(), { ...it, statement }] as const,
        ),
      ),
  );
  const comments = new Map<string, string>();
  const keep = (path: string, node: ts.Node): void => {
    const comment = commentOf(node);
    if (comment !== undefined) comments.set(path, comment);
  };

  function visit(node: ts.Node, path: string): void {
    if (ts.isIdentifier(node)) {
      const { initializer } = constants.get(node.text) ?? {};
      if (initializer) visit(initializer, path);
      return;
    }
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
      const [first, second] = node.arguments;
      if (/object$/i.test(called) && first && ts.isObjectLiteralExpression(first))
        return first.properties.forEach((field) => visitField(field, path));
      if (called === 'record' && second) return visit(second, `${path}.*`);
    }
    // The name behind a dot is a member's, though a constant may be called the same: z.url.
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression, path);
    ts.forEachChild(node, (child) => visit(child, path));
  }

  function visitField(field: ts.ObjectLiteralElementLike, parent: string): void {
    const path = `${parent}.${field.name?.getText().replace(/^['"]|['"]$/g, '') ?? ''}`;
    keep(path, field);
    if (ts.isPropertyAssignment(field)) visit(field.initializer, path);
    else if (ts.isShorthandPropertyAssignment(field)) visit(field.name, path);
  }

  for (const [name, { statement, initializer }] of constants) {
    keep(name, statement);
    if (initializer) visit(initializer, name);
  }
  return comments;
}

/** The doc comment right above a node, as one paragraph. */
function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  return ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ').trim();
}
