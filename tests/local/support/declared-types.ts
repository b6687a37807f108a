/** Reads the published type declarations of Apps Script: members of an interface and the parameter types of their overloads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(__dirname, '../../../node_modules/@types/google-apps-script');

/** By member name, the parameter types of each overload, in the notation of `signatures.json`; a property has none. */
export type DeclaredMembers = Record<string, string[]>;

/** Interfaces and enumerations declared in `google-apps-script.<service>.d.ts`. */
export interface DeclaredTypes {
  interfaces: Record<string, DeclaredMembers>;
  enums: Record<string, string[]>;
}

export function declaredTypes(service: string): DeclaredTypes {
  const file = join(FOLDER, `google-apps-script.${service}.d.ts`);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const types: DeclaredTypes = { interfaces: {}, enums: {} };
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) types.interfaces[node.name.text] = membersOf(node);
    else if (ts.isEnumDeclaration(node))
      types.enums[node.name.text] = node.members.map((member) => member.name.getText());
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return types;
}

function membersOf(node: ts.InterfaceDeclaration): DeclaredMembers {
  const members: DeclaredMembers = {};
  for (const member of node.members) {
    if (!member.name) continue;
    const name = member.name.getText();
    const overloads = (Object.hasOwn(members, name) && members[name]) || [];
    if (ts.isMethodSignature(member)) overloads.push(member.parameters.map(typeOf).join(','));
    members[name] = overloads;
  }
  return members;
}

function typeOf(parameter: ts.ParameterDeclaration): string {
  return parameter.type ? notationOf(parameter.type) : 'any';
}

/** Enumerations are numbers in the declarations and objects in Apps Script: any value of one fits. */
const NAMES: Record<string, string> = {
  Integer: 'number',
  FontLine: 'string',
  FontStyle: 'string',
  FontWeight: 'string',
};

function notationOf(type: ts.TypeNode): string {
  if (ts.isParenthesizedTypeNode(type)) return notationOf(type.type);
  if (ts.isArrayTypeNode(type)) return arrayOf(notationOf(type.elementType));
  if (ts.isTypeLiteralNode(type)) return 'object';
  if (ts.isUnionTypeNode(type)) return [...new Set(type.types.map(notationOf))].join('|');
  if (ts.isLiteralTypeNode(type)) return type.literal.kind === ts.SyntaxKind.NullKeyword ? 'null' : 'string';
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const [argument] = type.typeArguments ?? [];
    if (name === 'Array' && argument) return arrayOf(notationOf(argument));
    const short = name.split('.').pop() ?? name;
    return NAMES[name] ?? (enumNames().has(short) ? 'enum' : short);
  }
  return type.getText();
}

function arrayOf(item: string): string {
  return item.includes('|') ? `(${item})[]` : `${item}[]`;
}

let knownEnums: Set<string> | undefined;

function enumNames(): Set<string> {
  if (!knownEnums) {
    knownEnums = new Set();
    for (const service of ['base', 'spreadsheet', 'charts', 'drive'])
      for (const match of readFileSync(join(FOLDER, `google-apps-script.${service}.d.ts`), 'utf8').matchAll(
        /enum (\w+)/g,
      ))
        if (match[1]) knownEnums.add(match[1]);
  }
  return knownEnums;
}
