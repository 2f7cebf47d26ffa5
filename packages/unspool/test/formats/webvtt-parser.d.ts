/** The package has no types of its own; this is the part that is compared with. */
declare module 'webvtt-parser' {
  type Node = { readonly type: string; readonly name?: string; readonly value: string; readonly children: Node[] };
  type Cue = { readonly startTime: number; readonly endTime: number; readonly text: string; readonly tree: Node };
  const exported: {
    readonly WebVTTParser: new (
      entities: Readonly<Record<string, string>>,
    ) => { parse(input: string, mode: string): { readonly cues: readonly Cue[] } };
  };
  export default exported;
}
