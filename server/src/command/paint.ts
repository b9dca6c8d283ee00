/** Colours for a terminal; plain text elsewhere. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  blue(text: string): string;
}

/** Paints when `colours` is true, else leaves text as it is. */
export function paint(colours: boolean): Paint {
  const with_ = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: with_(1), dim: with_(2), red: with_(31), yellow: with_(33), green: with_(32), blue: with_(36) };
}
