/** Whether a page shows an element to nobody: by the attribute for it, or by a style of its own. */
export function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('hidden') || isHiddenByStyle(attributes);
}

function isHiddenByStyle(attributes: ReadonlyMap<string, string>): boolean {
  return (attributes.get('style') ?? '').split(';').some((rule) => hiding.test(rule));
}

const hiding = /^\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0{1,9})?(?=\s*(?:!|$)))/i;
