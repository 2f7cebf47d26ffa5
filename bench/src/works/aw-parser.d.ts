/** The package has no types of its own; this is the part that is measured. */
declare module 'aw-parser' {
  const exported: {
    readonly parser: { parse(script: string, config: object): { readonly tokens: readonly unknown[] } };
  };
  export default exported;
}
