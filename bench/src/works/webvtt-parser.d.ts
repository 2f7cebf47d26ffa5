/** The package has no types of its own; this is the part that is measured. */
declare module 'webvtt-parser' {
  const exported: { readonly WebVTTParser: new () => { parse(input: string, mode: string): unknown } };
  export default exported;
}
