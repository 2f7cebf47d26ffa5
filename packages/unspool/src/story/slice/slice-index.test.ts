import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../language/index.js';
import { compile } from '../compile/compile.js';
import { upTo, whole } from './lens.js';
import { eventOf, identities, kindOf, nameOf } from './slice-index.js';
import { sceneFrame } from './telling-frame.js';

const story = (text: string) => compile(parse('t', text)).story;

test('identity: joined from the reveal on, under the earlier name, and no longer once overturned', () => {
  const told = story(`# T

- Person: **Anna**

## One

*with the woman*

## Two

- The woman is Anna.

## Three

- Overturns [The woman is Anna]: the woman is a stranger.
`);
  const at = (position: number) => ['anna', 'the-woman'].map((id) => identities(upTo(told, position))(id));
  assert.deepEqual(
    [at(1), at(2), at(3)],
    [
      ['anna', 'the-woman'],
      ['anna', 'anna'],
      ['anna', 'the-woman'],
    ],
  );
  const names = [1, 2, 3].map((position) => nameOf(upTo(told, position), 'the-woman'));
  assert.deepEqual(names, ['the woman', 'Anna', 'the woman']);
});

test('name: a proper name that comes with a reveal replaces a description', () => {
  const told = story('# T\n\n## One\n\n*with the woman*\n\n## Two\n\n- Person: **Hana**\n- The woman is Hana.\n');
  assert.deepEqual(
    [1, 2].map((position) => nameOf(upTo(told, position), 'the-woman')),
    ['the woman', 'Hana'],
  );
  assert.equal(identities(whole(told))('hana'), 'the-woman', 'the id stays that of the first meeting');
});

test('identity: neither one scene nor somebody’s belief joins anybody', () => {
  const told = story(`# T

- Person: **Anna**
- Person: **Ben**
- Person: **Cleo**

## One

- Anna in [One] is Ben.
- Cleo believes that Anna is Ben.
- Anna is not Cleo.
`);
  const same = identities(whole(told));
  assert.deepEqual(['anna', 'ben', 'cleo'].map(same), ['anna', 'ben', 'cleo']);
});

test('kind: as first introduced in the slice; a listed name is a person until then', () => {
  const told = story('# T\n\n## One\n\n*with the choir*\n\n## Two\n\n- Group: **the choir**\n');
  assert.deepEqual([kindOf(upTo(told, 1), 'the-choir'), kindOf(upTo(told, 2), 'the-choir')], ['person', 'group']);
});

test('event: scenes told again are one, also through others, and a circle ends', () => {
  const told = story(
    '# T\n\n## A\n\nx\n\n## B\n\n*again [A]*\n\n## C\n\n*again [B]*\n\n## D\n\n*again [E]*\n\n## E\n\n*again [D]*\n',
  );
  assert.equal(eventOf(whole(told), 'c'), 'a');
  assert.ok(['d', 'e'].includes(eventOf(whole(told), 'd')));
});

test('frame: told by several, seen through one, within another scene', () => {
  const told = story(`# T

- Person: **Vera**
- Person: **Ines**

## One

*Told by Vera, told by Ines*

### Inside

x

## Two

*Seen by Ines*

## Three

*Dreamt by Vera*
`);
  const frame = (scene: string) => {
    const { way, by, seenBy } = sceneFrame(whole(told), scene);
    return [way, ...by.map((party) => party.entity), seenBy?.entity];
  };
  assert.deepEqual(frame('one'), ['told', 'ines', 'vera', undefined]);
  assert.deepEqual(frame('inside'), ['told', 'ines', 'vera', undefined]);
  assert.deepEqual(frame('two'), ['shown', 'ines']);
  assert.deepEqual(frame('three'), ['dreamt', 'vera', undefined]);
});

test('an identity whose every ground fell joins nobody any more', () => {
  const source = `# T

- Person: **Anna**
- Person: **the woman**

## One

- **The scar**: The woman has a scar.
- The woman is Anna.
  - because [The scar]

## Two

- Overturns [The scar].
`;
  const told = story(source);
  const [anna, woman] = told.entities.map(({ id }) => id) as [string, string];
  const joined = (position: number) =>
    identities(upTo(told, position))(anna) === identities(upTo(told, position))(woman);
  assert.equal(joined(1), true);
  assert.equal(joined(2), false);
});
