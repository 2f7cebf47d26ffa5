import type { Footprint } from '../measure.js';
import { beliefsOf } from './kernel.js';
import { longCourse } from './minds-made.js';

export const footprints: readonly Footprint[] = [
  { name: '150,000 happenings, not taken in', work: () => longCourse(150_000) },
  {
    name: '… and what each of 40 has',
    work: () => {
      const { happenings, people } = longCourse(150_000);
      const beliefs = beliefsOf(happenings);
      return people.map((who) => beliefs.view([who]).all());
    },
  },
];
