/** A number with its noun: `1 finding`, `2 findings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A clause as it stands between round brackets: `6.1.3 d)` would close them twice. */
export function clauseInBrackets(clause: string): string {
  return clause.replace(/ ([a-z])\)/g, ' $1');
}
