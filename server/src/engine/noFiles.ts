import { Listing } from '../workspace/listing.js';
import type { Files } from './isms.js';

/** The files around a document that lies nowhere: none was found, and nobody looked. */
export const NO_FILES: Files = {
  list: () => ({ listing: UNKNOWN, documents: [] }),
  listAt: () => ({ files: [], documents: [], closed: [] }),
  read: () => undefined,
};

const UNKNOWN = new Listing([], [], true);
