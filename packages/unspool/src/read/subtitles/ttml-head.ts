import { type Branch, isBranch } from '../markup/markup-tree.js';
import { attribute } from './ttml-time.js';

/** What the head of a Timed Text file says of its body. */
export type Head = {
  readonly title?: string;
  /** Whether it names regions of the screen: what stands in none of them is then not shown. */
  readonly hasRegions: boolean;
  /** The names of those who speak, by their ids. */
  readonly agents: ReadonlyMap<string, string>;
  /** Whether an element, or a style that it refers to, has a value for an attribute. */
  readonly says: (node: Branch, name: string, value: RegExp) => boolean;
};

export function headOf(file: Branch): Head {
  const styles = new Map<string, Branch>();
  const agents = new Map<string, string>();
  let hasRegions = false;
  let title: string | undefined;
  const look = (node: Branch) => {
    const id = attribute(node, 'id');
    if (node.name === 'region') hasRegions = true;
    if (node.name === 'style' && id !== undefined) styles.set(id, node);
    if (node.name === 'title') title ??= wordsIn(node) || undefined;
    if (node.name === 'agent' && id !== undefined) {
      const name = node.children.filter(isBranch).find((child) => child.name === 'name');
      const words = name ? wordsIn(name) : '';
      if (words !== '') agents.set(id, words);
    }
    for (const child of node.children) if (isBranch(child)) look(child);
  };
  for (const child of file.children) if (isBranch(child) && child.name === 'head') look(child);
  return {
    ...(title ? { title } : {}),
    hasRegions,
    agents,
    says: (node, name, value) => {
      const styled = (attribute(node, 'style') ?? '').split(/\s+/).slice(0, 20);
      return [node, ...styled.flatMap((id) => styles.get(id) ?? [])].some((one) =>
        value.test(attribute(one, name) ?? ''),
      );
    },
  };
}

function wordsIn({ children }: Branch): string {
  return children
    .map((child) => (isBranch(child) ? '' : child.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
