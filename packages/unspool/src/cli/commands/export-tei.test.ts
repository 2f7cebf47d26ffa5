import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { commandLine } from '../../../test/command-line.js';

const notes = `# The sluice

Who opened the sluice?

- Question: Who opened the sluice?

- Person: **Ada**, the keeper
- Person: **Ben**
- Place: **the weir**
- Document: **the log**, Ada's

## One

*12 May 1950 · the weir · with Ada, Ben*

Ada reads the log to Ben. “It is late,” she says.

- Ada says to Ben: “It is late.”
- Ben is the brother of Ada. (likely)
- Question: What does Ben want?

## Two

*The next day · with Ben*

Ben leaves.

- Answer to [What does Ben want?]: the log. (possible)
`;

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  await writeFile(join(folder, 'sluice.story.md'), notes);
});
after(() => rm(folder, { recursive: true, force: true }));

async function exported(): Promise<string> {
  const { out } = await commandLine(folder, ['export', 'sluice.story.md', '--tei']);
  return out;
}

test('as TEI: what is asked outside of all scenes is an annotation of the work', async () => {
  const out = await exported();
  const annotations = out.match(/<annotation [^>]*>/g) ?? [];
  assert.ok(annotations.length > 3);
  for (const annotation of annotations) assert.match(annotation, / target="\S/);
  assert.match(out, /target="#work">/);
  assert.match(out, /xml:id="work"/);
});

/** The TEI's own schema (tei_all.rng), which is no part of the project, and what reads it. */
const schema = process.env.UNSPOOL_TEI_SCHEMA;
const python = ['/usr/bin/python3', 'python3'].find((own) => schema !== undefined && hasSchemas(own));
const skip =
  schema === undefined
    ? 'UNSPOOL_TEI_SCHEMA names no tei_all.rng'
    : python === undefined && 'no Python with lxml, which reads the schema';

function hasSchemas(own: string): boolean {
  try {
    execFileSync(own, ['-c', 'import lxml.etree'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const validation = `
import sys
from lxml import etree
schema = etree.RelaxNG(etree.parse(sys.argv[1]))
schema.validate(etree.parse(sys.argv[2]))
print("\\n".join(f"{one.line}: {one.message}" for one in schema.error_log))
`;

test('as TEI: valid by the schema of the TEI', { skip }, async () => {
  const file = join(folder, 'sluice.xml');
  await writeFile(file, await exported());
  const found = execFileSync(python as string, ['-c', validation, schema as string, file], { encoding: 'utf8' });
  assert.equal(found.trim(), '');
});
