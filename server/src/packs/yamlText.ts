/** Words that YAML reads as something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|[yn~])$/i;
const PLAIN = /^\p{L}[\p{L}\p{N} .,_/()'’–&+-]*$/u;

/** A value as YAML text on one line, in quotes where it needs them. */
export function yamlText(value: string): string {
  const line = oneLine(value);
  return PLAIN.test(line) && !RESERVED.test(line) ? line : JSON.stringify(line);
}

/** What a person typed as Markdown text in a sentence or a cell: one line, and no character that begins something else. */
export function markdownText(value: string): string {
  return oneLine(value).replace(/[<|`*_]/g, (character) => `\\${character}`);
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
