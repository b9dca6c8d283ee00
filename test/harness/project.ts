import { join } from 'node:path';

/** The root of the project. */
export const PROJECT = join(__dirname, '../..');

/** The example that is opened by `npm start` and by "try the example". */
export const EXAMPLE = join(PROJECT, 'examples/larkspur');

/** The day for which the example is written, so that what it shows does not change with the clock. */
export const EXAMPLE_TODAY = '2026-11-25';

/** A small ISMS with tables, bold lines and front matter for the tests in an editor: their places do not move when the example grows. */
export const SMALL_ISMS = join(PROJECT, 'test/harness/larkspur');
