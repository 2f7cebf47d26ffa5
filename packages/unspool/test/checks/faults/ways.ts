import type { Way } from '../injector.js';

// The ways of those faults that cannot be put into a story in all of them.

export const told: readonly Way[] = ['stated', 'asItStands', 'nested', 'strands', 'alias', 'identity'];
export const once: readonly Way[] = ['stated', 'nested'];
export const plain: readonly Way[] = ['asItStands'];
