/** What can be otherwise. */
export const fluents = {
  /** The box in which a thing is: none where it lies open, and unknown where somebody only saw it leave. */
  box: (thing: string) => `box ${thing}`,
  room: (thing: string) => `room ${thing}`,
  person: (who: string) => `at ${who}`,
  topic: (topic: string) => `topic ${topic}`,
  act: (sentence: number) => `act ${sentence}`,
} as const;

export const openly = '';
export const elsewhere = '?';

/** That something is so. */
export type Fact = { readonly fluent: string; readonly value: string | true };

export const so = (fluent: string, value: string | true): Fact => ({ fluent, value });
