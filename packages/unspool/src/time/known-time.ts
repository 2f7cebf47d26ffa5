/** Whether something is said or follows from what is, is only assumed, or is left open. */
export type Footing = 'stated' | 'assumed' | 'open';

/** When something begins, in seconds from 2000-01-01T00:00; infinite where nothing is known. */
export type Window = { readonly earliest: number; readonly latest: number };

/** How long after the end of one moment another begins, in seconds; negative where it may begin before. */
export type Gap = { readonly least: number; readonly most: number };
