import { type Branch, isBranch } from '../markup/markup-tree.js';
import { childrenOf, holds } from './play-words.js';

/**
 * The scenes of a play, as DraCor counts its segments (dracor-api, modules/util.xqm, `dutil:get-segments`, for plays
 * that do not declare them in their header): the body if it is not divided; the `div2` that are scenes, and each `div1`
 * with speeches that has no parts; else each `div1`; else each `div` in which somebody speaks directly, or that is called a scene and in
 * which nobody speaks. Two kinds are scenes here that DraCor leaves out: parts with speeches before and after the body,
 * and those in which all speeches stand in groups.
 */
export function scenesOf(text: Branch): ReadonlySet<Branch> {
  const scenes = new Set<Branch>();
  for (const part of text.children.filter(isBranch)) {
    if (part.name === 'body') for (const scene of scenesOfBody(part)) scenes.add(scene);
    else if (part.name === 'front' || part.name === 'back') {
      for (const scene of elements(part).filter(speaks)) scenes.add(scene);
    }
  }
  return scenes;
}

function scenesOfBody(body: Branch): readonly Branch[] {
  const all = elements(body);
  const called = (name: string) => all.filter((one) => one.name === name);
  const isScene = (one: Branch) => one.attributes.get('type') === 'scene';
  const [div, div1, div2] = [called('div'), called('div1'), called('div2')];
  if (div.length === 0 && div1.length === 0) return [body];
  if (div2.some(isScene))
    return [...div2.filter(isScene), ...div1.filter((one) => holds(one, 'sp') && !holds(one, 'div2'))];
  if (div1.length > 0) return div1;
  return div.filter((one) => speaks(one) || (isScene(one) && !holds(one, 'sp')));
}

function speaks(element: Branch): boolean {
  return childrenOf(element, 'sp').length > 0 || childrenOf(element, 'spGrp').some((group) => holds(group, 'sp'));
}

function elements(within: Branch): readonly Branch[] {
  const found: Branch[] = [];
  const walk = (element: Branch) => {
    for (const child of element.children) {
      if (!isBranch(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(within);
  return found;
}
