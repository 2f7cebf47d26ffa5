import { indexOf, perSlice, type SceneId, sceneFrame, type TellingFrame } from '../story/index.js';

/** Whose account of things a statement belongs to; `''` is the world of the story. */
export type AccountId = string;

export const world: AccountId = '';

/** The accounts of a slice and how they lie within each other. */
export type Accounts = {
  readonly of: (scene: SceneId | null) => AccountId;
  /** An account and those that hold it, the world last. */
  readonly within: (account: AccountId) => readonly AccountId[];
  /** Whether what a scene shows is only dreamt or imagined: then it happens at no time. */
  readonly isUnreal: (scene: SceneId | null) => boolean;
  /** How the scenes of an account reach the audience. */
  readonly frame: (id: AccountId) => TellingFrame | undefined;
};

/**
 * Accounts for the purpose of time. What is told, written or planned has its times in somebody's account; whoever dreams
 * or imagines does so in the world, at the time of the scene, and what is dreamt has no time at all.
 */
export const accountsOf = perSlice((slice): Accounts => {
  const { scenes, inScene } = indexOf(slice);
  const ids = new Map<SceneId, AccountId>();
  const parents = new Map<AccountId, AccountId>();
  const frames = new Map<AccountId, TellingFrame>();

  const depths = new Map<AccountId, number>();
  const open = new Set<SceneId>();
  const visit = (scene: SceneId): AccountId => {
    const known = ids.get(scene);
    if (known !== undefined) return known;
    if (open.has(scene) || open.size > mostHolders) return world;
    const frame = sceneFrame(slice, scene);
    const own = inAccounts.has(frame.way) ? accountId(frame) : world;
    const id = frames.has(own) || frames.size < mostAccounts || own === world ? own : everybodyElse;
    const ways = (inScene.get(scene) ?? []).flatMap(({ sense }) => (sense.kind === 'way' ? sense.ways : []));
    const holder = scenes.get(scene)?.parent ?? ways.find((way) => way.in !== undefined)?.in;
    open.add(scene);
    const outer = holder === undefined ? world : visit(holder);
    open.delete(scene);
    if (id !== world && !parents.has(id)) {
      const depth = (depths.get(outer) ?? 0) + 1;
      frames.set(id, frame);
      depths.set(id, depth);
      parents.set(id, outer === id || depth > deepest ? world : outer);
    }
    ids.set(scene, id);
    return id;
  };
  for (const { id } of slice.scenes) visit(id);

  return {
    of: (scene) => (scene === null ? world : (ids.get(scene) ?? world)),
    within: (account) => {
      const chain: AccountId[] = [];
      for (let at: AccountId | undefined = account; at !== undefined && !chain.includes(at); at = parents.get(at))
        chain.push(at);
      return chain.includes(world) ? chain : [...chain, world];
    },
    isUnreal: (scene) => scene !== null && unreal.has(sceneFrame(slice, scene).way),
    frame: (id) => frames.get(id),
  };
});

/** Tales within tales: those further in are held by the world. */
const deepest = 8;
const mostHolders = 100;
/** Each account is solved by itself. Whoever comes after so many shares one with all the others. */
const mostAccounts = 200;
const everybodyElse: AccountId = '\u0002';

const inAccounts: ReadonlySet<TellingFrame['way']> = new Set(['told', 'written', 'planned']);

const unreal: ReadonlySet<TellingFrame['way']> = new Set(['dreamt', 'imagined']);

function accountId({ way, by }: TellingFrame): AccountId {
  return [way, ...by.map(({ entity, words }) => entity ?? words)].join('\u0000');
}
