/** What of a body one may break, and so hurt. */
export const limbs: ReadonlySet<string> = new Set(
  'leg legs arm arms hand hands foot feet ankle wrist knee neck back nose finger fingers thumb toe toes eye eyes ear rib ribs skull head shoulder tooth teeth collarbone hip'.split(
    ' ',
  ),
);
