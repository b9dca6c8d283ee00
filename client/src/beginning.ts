/** When this program began to load, before everything else that it consists of: the first import of the extension. In milliseconds of the clock of `performance`. */
export const BEGINNING = performance.now();
