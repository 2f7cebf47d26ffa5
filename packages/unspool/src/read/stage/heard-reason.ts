import type { HeardLine, Listener } from './heard.js';

/** Why somebody hears what is said, or may not, in a few words; with the direction that says so. */
export function heardReason({ because, state, there }: Listener): string {
  const { what, when, perhaps = false, direction } = because;
  const said = direction === undefined ? '' : `: “${direction}”`;
  const isThere = there === 'certain' ? 'there, but ' : there === 'perhaps' ? 'perhaps there, but ' : '';
  switch (what) {
    case 'aside':
      return `${isThere}it is said aside${said}`;
    case 'low':
      return `${isThere}perhaps only some can hear it${said}`;
    case 'voice-over':
      return 'it is a voice over the scene';
    case 'enters':
      return `${when === 'after' ? 'enters only afterwards' : perhaps ? 'may have entered' : 'entered'}${said}`;
    case 'leaves':
      return when === 'after' ? `leaves afterwards${said}` : `${perhaps ? 'may have left' : 'left'}${said}`;
    case 'dies':
      return when === 'after' ? `dies afterwards${said}` : `is dead${said}`;
    case 'nothing':
      return 'nothing shows when they are there';
    default:
      return `${state ? states[state] : when === 'after' ? shown.after[what] : shown.before[what]}${said}`;
  }
}

/** How something is said that not everybody there hears, or that is read; with the direction that says so. */
export function heardManner({ how, reads, direction }: HeardLine): string {
  const said = direction === undefined ? '' : `: “${direction}”`;
  if (how !== 'aloud') return `${manners[how]}${said}`;
  return reads ? `read aloud${said}` : '';
}

const states = { unseen: 'there unseen', apart: 'there, but apart', asleep: 'asleep', dead: 'dead' } as const;

const shown = {
  before: {
    speaks: 'spoke before',
    there: 'there before',
    stays: 'stayed',
    sleeps: 'asleep',
    wakes: 'awake',
    hides: 'there unseen',
    shows: 'there before',
    apart: 'there, but apart',
    beside: 'speaks right before or after it',
    addressed: 'it is said to them',
  },
  after: {
    speaks: 'speaks only afterwards',
    there: 'there afterwards',
    stays: 'stays afterwards',
    sleeps: 'sleeps afterwards',
    wakes: 'wakes afterwards',
    hides: 'hides afterwards',
    shows: 'comes out afterwards',
    apart: 'apart afterwards',
    beside: 'speaks in this talk afterwards',
    addressed: 'spoken to only afterwards',
  },
} as const;

const manners = {
  aside: 'said aside',
  low: 'said so that perhaps only some hear it',
  within: 'said from elsewhere',
  'voice-over': 'a voice over the scene',
} as const;
