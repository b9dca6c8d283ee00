import { join } from 'node:path';

/** The root of the project. */
export const PROJECT = join(__dirname, '../..');

/** The example that is opened by `npm start` and used by the tests in an editor. */
export const EXAMPLE = join(PROJECT, 'examples/larkspur');

/** The day for which the example is written, so that what it shows does not change with the clock. */
export const EXAMPLE_TODAY = '2026-11-23';
