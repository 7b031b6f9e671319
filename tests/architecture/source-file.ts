import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** A file of code, and what the rules of the house ask of it. */
export interface SourceFile {
  /** From the project's root, with slashes: `src/article/extract.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names that the file exports without a doc comment right before them. */
  readonly undocumentedExports: readonly string[];
  /** `export * from` and `export { x } from`: what a barrel is made of. */
  readonly reexports: readonly string[];
  /** Text of string literals, templates and JSX text, with the line where it stands. */
  readonly texts: readonly Text[];
  /** Texts that a person would read: JSX text, and attributes that are shown or spoken. */
  readonly shownTexts: readonly Text[];
  /** `innerHTML` for `x.innerHTML`, `browser.tabs` for `browser.tabs.query`, names called. */
  readonly uses: readonly Text[];
}

/** One import declaration. */
export interface Import {
  readonly from: string;
  /** Whether only types come through it; they leave nothing in the bundle. */
  readonly onlyTypes: boolean;
}

/** A piece of a file. */
export interface Text {
  readonly text: string;
  /** `path:line`, as editors understand it. */
  readonly at: string;
}

const ROOT = join(import.meta.dirname, '../..');
const SPOKEN_ATTRIBUTES = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label']);

/** Every code file below the folders (from the project's root), parsed. */
export function readSourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|mts)$/.test(entry.name))
      .map((entry) => readSourceFile(join(entry.parentPath, entry.name))),
  );
}

function readSourceFile(file: string): SourceFile {
  const path = relative(ROOT, file).split(sep).join('/');
  const code = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, code);
  const lineOf = (offset: number) => code.slice(0, offset).split('\n').length;
  const piece = (text: string, offset: number): Text => ({ text, at: `${path}:${lineOf(offset)}` });

  const texts: Text[] = [];
  const shownTexts: Text[] = [];
  const uses: Text[] = [];
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') texts.push(piece(node.value, node.start));
    },
    TemplateElement: (node) => texts.push(piece(node.value.raw, node.start)),
    JSXText: (node) => {
      texts.push(piece(node.value, node.start));
      shownTexts.push(piece(node.value, node.start));
    },
    JSXAttribute: (node) => {
      if (node.name.type !== 'JSXIdentifier') return;
      uses.push(piece(node.name.name, node.start));
      const { value } = node;
      if (value?.type === 'Literal' && SPOKEN_ATTRIBUTES.has(node.name.name)) {
        shownTexts.push(piece(String(value.value), node.start));
      }
    },
    MemberExpression: (node) => {
      if (node.property.type !== 'Identifier') return;
      uses.push(piece(node.property.name, node.start));
      if (node.object.type !== 'Identifier') return;
      uses.push(piece(`${node.object.name}.${node.property.name}`, node.start));
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier') uses.push(piece(`${node.callee.name}()`, node.start));
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier') {
        uses.push(piece(`new ${node.callee.name}()`, node.start));
      }
    },
  }).visit(program);

  const isDocumented = (start: number) =>
    comments.some(
      ({ type, value, end }) =>
        type === 'Block' && value.startsWith('*') && /^\s*$/.test(code.slice(end, start)),
    );
  return {
    path,
    lines: code.trimEnd().split('\n').length,
    imports: program.body.flatMap(importsOf),
    undocumentedExports: program.body
      .filter((node) => isNewExport(node) && !isDocumented(node.start))
      .map((node) => `${path}:${lineOf(node.start)}`),
    reexports: program.body
      .filter((node) => isReexport(node))
      .map((node) => `${path}:${lineOf(node.start)}`),
    texts,
    shownTexts,
    uses,
  };
}

function importsOf(node: ESTree.Program['body'][number]): readonly Import[] {
  switch (node.type) {
    case 'ImportDeclaration': {
      const onlyTypes =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every((it) => it.type === 'ImportSpecifier' && it.importKind === 'type'));
      return [{ from: node.source.value, onlyTypes }];
    }
    case 'ExportAllDeclaration':
      return [{ from: node.source.value, onlyTypes: node.exportKind === 'type' }];
    case 'ExportNamedDeclaration':
      return node.source === null
        ? []
        : [{ from: node.source.value, onlyTypes: node.exportKind === 'type' }];
    default:
      return [];
  }
}

/** An export that declares something, save a type that only names a documented list's members. */
function isNewExport(node: ESTree.Program['body'][number]): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) return false;
  return !(
    node.declaration.type === 'TSTypeAliasDeclaration' &&
    node.declaration.typeAnnotation.type === 'TSIndexedAccessType'
  );
}

function isReexport(node: ESTree.Program['body'][number]): boolean {
  return (
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && node.source !== null)
  );
}
