// Written by npm run generate from the files of the rules.
import type { Rule } from './rule.js';
import docDateMissing from './doc/dateMissing.js';
import docMandatoryMissing from './doc/mandatoryMissing.js';
import docOwnerMissing from './doc/ownerMissing.js';
import docPlaceholderLeft from './doc/placeholderLeft.js';
import docReviewOverdue from './doc/reviewOverdue.js';
import docStatusNotFinal from './doc/statusNotFinal.js';
import docUnapproved from './doc/unapproved.js';
import docVersionMissing from './doc/versionMissing.js';
import linkBroken from './link/broken.js';
import soaExclusionUnjustified from './soa/exclusionUnjustified.js';
import soaStatusMissing from './soa/statusMissing.js';

/** All rules, by code. */
export const RULES: readonly Rule[] = [docDateMissing, docMandatoryMissing, docOwnerMissing, docPlaceholderLeft, docReviewOverdue, docStatusNotFinal, docUnapproved, docVersionMissing, linkBroken, soaExclusionUnjustified, soaStatusMissing];
