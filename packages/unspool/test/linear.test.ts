import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import type ts from 'typescript-api';
import { tries } from './tries.js';

/**
 * What makes a time grow with the square of a text, or a stack run over, and can be seen in a source: a pattern that is tried
 * again from each of many characters which it then takes in vain (`/[.\s]+$/`), or that can take the same characters in
 * several ways; and a list that is spread into a call. `base/ends.ts` and `base/lists.ts` do the same in a time that grows
 * as the text does.
 */
const {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  isSpreadElement,
  ScriptKind,
  ScriptTarget,
} =
  // By `import` Node would first read all of it for the names that it exports, which takes longer than to run it.
  createRequire(import.meta.url)('typescript-api') as typeof ts;
const packages = fileURLToPath(new URL('../../../', import.meta.url));

test('no pattern takes longer than its text is long, and no list is spread over the stack', () => {
  const sources = ['unspool/src', 'companion/src'].flatMap((folder) =>
    readdirSync(`${packages}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll(sep, '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)),
  );
  assert.ok(sources.length > 300, `found ${sources.length} sources`);
  const found = sources.flatMap((file) =>
    faultsIn(readFileSync(packages + file, 'utf8')).map((fault) => `${file}: ${fault}`),
  );
  assert.deepEqual(found, []);
});

test('nor does any pattern that is made while stories are told', async () => {
  const made = new Map<string, readonly [source: string, flags: string]>();
  const Real = globalThis.RegExp;
  const make = (source: unknown, flags?: string) => {
    if (typeof source === 'string') made.set(`${source}/${flags}`, [source, flags ?? '']);
    return new Real(source as string, flags);
  };
  globalThis.RegExp = new Proxy(Real, {
    construct: (_, [source, flags]: [unknown, string?]) => make(source, flags),
    apply: (_, __, [source, flags]: [unknown, string?]) => make(source, flags),
  });
  try {
    // Not before now, so that what they make when they are loaded is seen, too.
    const { commandLine } = await import('./command-line.js');
    const told = ['ice-out.story.md', 'twelfth-jar.fountain', 'tall-for-her-age.story.md'];
    for (const name of told.slice(0, tries(2, 3)))
      for (const command of commands) {
        const [verb = '', ...words] = command;
        await commandLine(`${packages}../examples`, [verb, name, ...words]);
      }
  } finally {
    globalThis.RegExp = Real;
  }
  assert.ok(made.size > 300, `saw ${made.size} patterns`);
  const slow = [...made.values()].filter(([source, flags]) => isSlowPattern(source, flags));
  assert.deepEqual(slow, []);
});

const commands = [
  ['check'],
  ['explain'],
  ['timeline'],
  ['recap'],
  ['search', 'the'],
  ['ask', 'How long after the storm?'],
];

const samples: readonly (readonly [source: string, faults: number])[] = [
  [String.raw`text.replace(/[.\s]+$/, '')`, 1],
  ["text.replace(/^-+|-+$/g, '')", 1],
  [String.raw`/\s*,\s*/.test(text)`, 1],
  [String.raw`/^(\s*)(.*)$/.exec(text)`, 1],
  ['/^(a+)+$/.test(text)', 1],
  [String.raw`/\[[^\]]*\]/.test(text)`, 1],
  ['found.push(...list)', 1],
  ['const most = Math.max(...list, 0);', 1],
  ['String.fromCharCode(...bytes)', 1],
  [String.raw`withoutEnd(text, /[.\s]/)`, 0],
  [String.raw`text.replace(/\s+/g, ' ')`, 0],
  [String.raw`/^\s*- /.test(text)`, 0],
  [String.raw`/\[[^[\]]*\]/.test(text)`, 0],
  ['found.push(one, two)', 0],
  ['console.log("/[.]+$/", a / b / c)', 0],
  ['const all = [...found, ...more];', 0],
];

for (const [source, count] of samples)
  test(`what is not linear is seen: ${source}`, () => assert.equal(faultsIn(source).length, count));

/** What in a source does not grow as its text does. */
function faultsIn(source: string): readonly string[] {
  if (!mayHold.test(source)) return [];
  const found: string[] = [];
  const file = createSourceFile('source.tsx', source, ScriptTarget.Latest, false, ScriptKind.TSX);
  const look = (node: ts.Node): void => {
    if (isRegularExpressionLiteral(node) && isSlow(node.text)) found.push(`not linear: ${node.text}`);
    if (isCallExpression(node) && isPropertyAccessExpression(node.expression))
      if (node.arguments.some(isSpreadElement) && grows(node.expression, file))
        found.push(`spread over the stack: ${node.getText(file)}`);
    forEachChild(node, look);
  };
  look(file);
  return found;
}

/** What a fault has, outside of comments; without it a source need not be read. */
const mayHold =
  /^(?![ \t]*(?:\*|\/[/*])).*(?:\/.*(?:[*+]|,\})|\.(?:push|unshift|splice|max|min|fromCharCode|fromCodePoint|raw)\()/m;

function isSlow(literal: string): boolean {
  const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? [];
  return isSlowPattern(pattern, flags);
}

function isSlowPattern(pattern: string, flags: string): boolean {
  // Without anything that repeats without end there is nothing to find, and looking takes a while.
  if (!/[*+]|,\}/.test(pattern)) return false;
  const { reports } = analyse({ source: pattern, flags }, { maxReports: 1 });
  return reports.length > 0;
}

/** Calls that take as much as one gives them. */
function grows({ expression, name }: ts.PropertyAccessExpression, file: ts.SourceFile): boolean {
  const called = name.text;
  const owner = expression.getText(file);
  return (
    /^(?:push|unshift|splice)$/.test(called) || (owner === 'Math' && /^(?:max|min)$/.test(called)) || owner === 'String'
  );
}
