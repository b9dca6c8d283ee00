/** Work that takes longer than this shows how far it has come, in milliseconds. */
const PATIENCE = 1000;
/** The time between two such lines, in milliseconds. */
const PACE = 100;

/** One line on a terminal that says how far work has come, and is gone when it ends. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** The line on `terminal`; none where that is no terminal, such as in CI. `now` is a clock in milliseconds. */
export function progressOn(terminal: { readonly isTTY?: boolean; write(text: string): unknown }, now: () => number): Progress {
  const begin = now();
  let last = begin;
  let shown = false;
  return {
    show(text) {
      const at = now();
      if (terminal.isTTY !== true || at - begin < PATIENCE || at - last < PACE) return;
      last = at;
      shown = true;
      terminal.write(`\r\u001b[K${text}`);
    },
    clear() {
      if (shown) terminal.write('\r\u001b[K');
      shown = false;
    },
  };
}
