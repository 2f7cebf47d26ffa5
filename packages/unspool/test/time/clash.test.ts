import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
import { compile, type Slice, whole } from '../../src/story/index.js';
import { clashesOf } from '../../src/time/clash.js';
import type { Statement } from '../../src/time/statements/time-statement.js';
import { temporalNetwork } from '../../src/time/stn/temporal-network.js';
import { tries } from '../tries.js';

const slice = sliceOf(12);

test('what most contradictions rest on is given up first, then what is likely, then what was told last', () => {
  const statement = fc.record({ claim: fc.nat(12), likely: fc.boolean(), says: fc.boolean() });
  const made = fc.tuple(
    fc.array(statement, { minLength: 1, maxLength: 14 }),
    fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 5 }), { maxLength: 24 }),
  );
  fc.assert(
    fc.property(made, ([said, found]) => {
      const statements = said.map(({ claim, likely, says }): Statement => {
        const id = slice.claims[claim]?.id ?? null;
        const bounds = says ? [{ from: 0, to: 0, most: 1 }] : [];
        const about = { of: 'scene', id: 'scene' } as const;
        return { claim: id, kind: 'order', about, force: likely ? 'likely' : 'stated', account: '', bounds };
      });
      const clashes = found.map((all) => all.map((index) => statements[index % statements.length] as Statement));
      const layers = { network: temporalNetwork(), reasons: [], clashes };
      const given = clashesOf(slice, [layers]).map(({ drop, also, statements: shortest }) => ({
        drop,
        also,
        shortest,
      }));
      assert.deepEqual(given, byDefinition(clashes));
    }),
    { numRuns: tries(200, 5000) },
  );
});

function sliceOf(claims: number): Slice {
  const lines = Array.from({ length: claims }, (_, index) => `- Ann counts to ${index}.`);
  return whole(compile(parse('a.story.md', `# T\n\n## Scene\n\n${lines.join('\n')}\n`)).story);
}

/** Round by round, each looked through anew. */
function byDefinition(all: readonly (readonly Statement[])[]) {
  const toldAt = (one: Statement) => slice.claims.findIndex(({ id }) => id === one.claim);
  const nameOf = (statements: readonly Statement[]) =>
    [...new Set(statements.map((one) => `${one.claim} ${one.kind}`))].sort().join('\n');
  let open = all.filter((one, index) => all.findIndex((other) => nameOf(other) === nameOf(one)) === index);
  const given: { drop: Statement; also: number; shortest: readonly Statement[] }[] = [];
  while (open.length > 0) {
    const counts = new Map<Statement, number>();
    for (const one of open.flatMap((statements) => [...new Set(statements)])) {
      if (one.claim !== null && one.bounds.length > 0) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    const weight = (one: Statement) => [counts.get(one) ?? 0, one.force === 'likely' ? 1 : 0, toldAt(one)];
    const isWeaker = (one: Statement, other: Statement) => {
      const [a, b] = [weight(one), weight(other)];
      const at = a.findIndex((value, index) => value !== b[index]);
      return at >= 0 && (a[at] as number) > (b[at] as number);
    };
    const first = open[0]?.[0] as Statement;
    const drop = [...counts.keys()].reduce<Statement | undefined>(
      (best, one) => (!best || isWeaker(one, best) ? one : best),
      undefined,
    );
    const lost = drop ?? first;
    const resting = open.filter((statements) => statements.includes(lost));
    const shortest = resting.reduce((least, one) => (one.length < least.length ? one : least));
    given.push({ drop: lost, also: resting.length - 1, shortest });
    open = open.filter((statements) => !statements.includes(lost));
  }
  return given;
}
