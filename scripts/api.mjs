// Writes packages/unspool/API.md: what the front door exports, with the words that stand beside it in the source.
// npm run api writes it; npm run api -- --check only says whether it is up to date.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

// By `import` Node would first read all of it for the names that it exports, which takes longer than to run it.
const ts = createRequire(import.meta.url)('typescript-api');

const home = new URL('../packages/unspool/', import.meta.url);
/** Where strangers come in. What the page beside a story takes changes with it: it is no door, though its types can be had. */
const doors = ['src/index', 'src/serve/index'];
const page = 'src/page';
const target = new URL('API.md', home);

/** The reference as Markdown, and what a reader would look for in vain: exports without words, types without a door. */
export function reference() {
  // The types are those that were built: to read every source for them takes three times as long.
  const program = ts.createProgram([...doors, page].map(builtAt), {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: [],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const faults = [];
  const exported = new Map();
  const symbolsOf = (door) => {
    const all = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(builtAt(door))));
    return new Map(
      all.map((one) => [one.name, one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one]),
    );
  };
  for (const [name, symbol] of symbolsOf(page)) exported.set(symbol, name);
  const sections = doors.flatMap((door) => {
    const symbols = symbolsOf(door);
    return sectionsOf(sourceFile(sourceAt(door))).map(({ title, names }) => ({
      title,
      entries: names.map((name) => {
        const symbol = symbols.get(name);
        if (!symbol) throw new Error(`${name} is not among what was built: npm run build`);
        exported.set(symbol, name);
        return { name, symbol };
      }),
    }));
  });
  const parts = sections.map(({ title, entries }) =>
    [`## ${title}`, ...entries.map(({ name, symbol }) => entry(checker, exported, name, symbol, faults))].join('\n\n'),
  );
  return { markdown: `${[introduction, ...parts].join('\n\n')}\n`, faults };
}

const builtAt = (path) => fileURLToPath(new URL(`dist/${path}.d.ts`, home));
const sourceAt = (path) => fileURLToPath(new URL(`${path}.ts`, home));

const parsed = new Map();

/** A source by itself, without what its types are. */
function sourceFile(path) {
  const known = parsed.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true);
  parsed.set(path, known);
  return known;
}

/** What was built of a declaration, as it stands in its source. */
function inSource(declaration) {
  const built = declaration.getSourceFile().fileName;
  const { statements } = sourceFile(built.replace(/\/dist\/(src\/.*)\.d\.ts$/, '/$1.ts'));
  const name = declaration.name.getText();
  const found = statements
    .flatMap((one) => (ts.isVariableStatement(one) ? one.declarationList.declarations : [one]))
    .find((one) => one.name?.getText() === name);
  if (!found) throw new Error(`${name} is not in the source of ${built}: npm run build`);
  return found;
}

const introduction = `# API of \`unspool\`

What a program can use of Unspool, written from the sources by \`npm run api\`. [The README](README.md) shows how it goes
together. Every function takes and gives plain data; none touches files, the network or the clock. Positions are those of
\`Position\`, offsets are UTF-16 code units, times are seconds from 2000-01-01T00:00. Where nothing is said of errors, a
function throws nothing, whatever a story holds.`;

/** The exports of the door in its own order, under the headings of its comments ("// ## Opening"). */
function sectionsOf(file) {
  const sections = [];
  for (const statement of file.statements) {
    const before = file.text.slice(statement.getFullStart(), statement.getStart());
    const [, title = sections.length > 0 ? undefined : ''] = /^\/\/ ## (.+)$/m.exec(before) ?? [];
    if (title !== undefined) sections.push({ title, names: [] });
    for (const one of statement.exportClause?.elements ?? []) {
      sections.at(-1).names.push(one.name.text);
    }
  }
  return sections;
}

function entry(checker, exported, name, symbol, faults) {
  const declaration = symbol.valueDeclaration ?? symbol.declarations[0];
  const words = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  if (words === '') faults.push(`${name} has no words beside it`);
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const [signature] = symbol.valueDeclaration ? type.getCallSignatures() : [];
  const tags = symbol.getJsDocTags(checker);
  const text = (tag) => ts.displayPartsToString(tag.text).trim();
  const throws = tags.filter((tag) => tag.name === 'throws').map((tag) => `Throws: ${text(tag)}`);
  const params = tags.filter((tag) => tag.name === 'param').map((tag) => `- \`${text(tag).replace(/ /, '` ')}`);
  const examples = tags.filter((tag) => tag.name === 'example').map(text);
  for (const node of ts.isTypeAliasDeclaration(declaration) ? [declaration.type] : signature ? partsOf(signature) : [])
    faults.push(...withoutDoor(checker, exported, name, node));
  const shape = signature
    ? `function ${name}${checker.signatureToString(signature, declaration, plainly)}`.replace(
        /import\("[^"]*"\)\./g,
        '',
      )
    : textOf(inSource(declaration)).replace(/^export (?:declare )?/, '');
  const heading = signature
    ? `${name}(${signature.parameters.map((one) => parameterName(one, signature)).join(', ')})`
    : name;
  const shown =
    ts.isVariableDeclaration(declaration) && !signature ? `const ${name}: ${checker.typeToString(type)}` : shape;
  return [
    `### \`${heading}\``,
    linked(words, exported),
    ...(params.length > 0 ? [params.join('\n')] : []),
    ...throws,
    `\`\`\`ts\n${shown}\n\`\`\``,
    ...examples,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const plainly = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** A parameter that is taken apart at once has no name of its own: it is called after its type. */
function parameterName(parameter, { declaration }) {
  if (!parameter.name.startsWith('__')) return parameter.name;
  const node = parameter.valueDeclaration ?? declaration.parameters.at(-1);
  const text = (node.type?.getText() ?? 'options').replace(/\s+/g, ' ').replace(/; \}$/, ' }');
  return text[0].toLowerCase() + text.slice(1);
}

/** The source of a declaration, without what is marked as internal. */
function textOf(declaration) {
  const internal = [];
  const visit = (node) => {
    if (isInternal(node)) internal.push([node.getFullStart(), node.getEnd()]);
    else ts.forEachChild(node, visit);
  };
  visit(declaration);
  const text = declaration.getSourceFile().text;
  let at = declaration.getStart();
  let result = '';
  for (const [from, to] of internal) {
    result += text.slice(at, from);
    at = to;
  }
  return (result + text.slice(at, declaration.getEnd())).replace(/\{@link (\w+) ?\}/g, '$1');
}

function isInternal(node) {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal');
}

/** `{@link upTo}` as a link where there is one to follow. */
function linked(words, exported) {
  const names = new Set(exported.values());
  return words.replace(/\{@link (\w+) ?\}/g, (_, name) =>
    names.has(name) ? `[\`${name}\`](#${name.toLowerCase()})` : `\`${name}\``,
  );
}

function partsOf(signature) {
  const { declaration } = signature;
  return [...declaration.parameters.flatMap(({ type }) => type ?? []), ...(declaration.type ? [declaration.type] : [])];
}

/** Types of ours that somebody meets in an exported shape, but cannot import. */
function withoutDoor(checker, exported, name, node) {
  const found = [];
  const visit = (one) => {
    if (isInternal(one)) return;
    if (ts.isTypeReferenceNode(one)) {
      const at = checker.getSymbolAtLocation(one.typeName);
      const symbol = at && at.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(at) : at;
      const own = symbol?.declarations?.some((where) => where.getSourceFile().fileName.includes('/unspool/dist/src/'));
      const isParameter = symbol && (symbol.flags & ts.SymbolFlags.TypeParameter) !== 0;
      if (own && !isParameter && !exported.has(symbol))
        found.push(`${name} speaks of ${symbol.name}, which has no door`);
    }
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The check runs beside other tests, after the build.
  if (!process.argv.includes('--check')) setUp();
  const { markdown, faults } = reference();
  for (const fault of faults) console.error(fault);
  const old = (() => {
    try {
      return readFileSync(target, 'utf8');
    } catch {
      return '';
    }
  })();
  if (process.argv.includes('--check')) {
    if (old !== markdown) console.error('packages/unspool/API.md is not up to date. Run `npm run api`.');
    process.exitCode = old !== markdown || faults.length > 0 ? 1 : 0;
  } else {
    writeFileSync(target, markdown);
    process.exitCode = faults.length > 0 ? 1 : 0;
  }
}
