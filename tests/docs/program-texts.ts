/** What the program can say: the texts in its sources, with … for what is put in at run time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/bundles';

let known: string[] | undefined;

/** Every string, template and text of a page in src. */
export function programTexts(): readonly string[] {
  known ??= readTexts();
  return known;
}

function readTexts(): string[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return files.filter((name) => /\.tsx?$/.test(name)).flatMap((name) => textsOf(join(ROOT, 'src', name)));
}

/** True when the parts stand in a text one behind the other. */
export function isInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

function textsOf(file: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false, kind);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    if (ts.isJsxElement(node))
      texts.push(node.children.map((child) => (ts.isJsxText(child) ? child.text : '…')).join(''));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
