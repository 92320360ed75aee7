import { posix } from 'node:path';
import { parseAst } from 'vite';
import type { Import } from './floors.ts';

export interface SourceFacts {
  readonly imports: readonly Import[];
  readonly usesConsole: boolean;
}

/** What a TypeScript file imports (statically, dynamically, as a type, by `require`) and whether it uses the console. */
export function readSource(file: string, text: string): SourceFacts {
  const imports: Import[] = [];
  let usesConsole = false;
  const note = (source: unknown, typeOnly: boolean) => {
    const specifier = (source as { value?: unknown } | null | undefined)?.value;
    if (typeof specifier === 'string') imports.push(describeImport(file, specifier, typeOnly));
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        note(node.source, isTypeOnly(node));
        break;
      case 'TSImportType':
        note(node.source, true);
        break;
      case 'ImportExpression':
        note(node.source, false);
        break;
      case 'CallExpression':
        if (node.callee?.name === 'require') note(node.arguments?.[0], false);
        break;
      case 'MemberExpression':
        if (node.object?.name === 'console') usesConsole = true;
        break;
      default:
    }
  });
  return { imports, usesConsole };
}

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree of any language version
type SyntaxNode = any;

function visit(node: SyntaxNode, each: (node: SyntaxNode) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, each);
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') each(node);
    for (const child of Object.values(node)) visit(child, each);
  }
}

/** `import type …`, `export type …`, or every name in the braces marked `type`. */
function isTypeOnly(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names: SyntaxNode[] = node.specifiers ?? [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

function describeImport(file: string, specifier: string, typeOnly: boolean): Import {
  const path = specifier.split('?')[0] ?? specifier;
  const target = path.startsWith('.') ? posix.join(posix.dirname(file), path) : undefined;
  return { specifier, target, typeOnly };
}
