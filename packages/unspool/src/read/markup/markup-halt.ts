/** Thrown by a handler that wants to read no further; its message becomes the last problem. */
export class Halt extends Error {}

/** Thrown where elements are nested deeper than anybody means them to be. */
export class TooDeep extends Error {}
