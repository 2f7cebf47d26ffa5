/** What is said of relations. */
export const relationsWords = {
  title: (title: string) => `How people stand to each other in ${title}`,
  nothing: 'Nothing has been told yet of how people stand to each other.',
  description: (count: number) =>
    count === 1 ? '1 relation, along the telling' : `${count} relations, along the telling`,
  ofWhom: (role: string, whom: string) =>
    / (?:to|with|for|of)$/.test(role) ? `${role} ${whom}` : `${role} of ${whom}`,
  over: (role: string) => `${role}, no longer`,
  turn: { begins: 'begins', holds: 'is so', ends: 'is over' },
  step: (turn: 'begins' | 'holds' | 'ends', scene: string, isSecret: boolean) =>
    `${relationsWords.turn[turn]} (${scene}${isSecret ? ', in secret' : ''})`,
  legend: {
    told: 'told there, and so from then on',
    secret: 'in secret',
    unsure: 'not certain',
    over: 'it is over',
  },
  head: ['who', 'how they stand', 'when that is told'],
} as const;
