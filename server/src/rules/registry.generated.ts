// Written by npm run generate from the files of the rules.
import type { Rule } from './rule.js';
import docMandatoryMissing from './doc/mandatoryMissing.js';
import docOwnerMissing from './doc/ownerMissing.js';
import docPlaceholderLeft from './doc/placeholderLeft.js';
import docReviewOverdue from './doc/reviewOverdue.js';
import linkBroken from './link/broken.js';
import soaExclusionUnjustified from './soa/exclusionUnjustified.js';
import soaStatusMissing from './soa/statusMissing.js';

/** All rules, by code. */
export const RULES: readonly Rule[] = [docMandatoryMissing, docOwnerMissing, docPlaceholderLeft, docReviewOverdue, linkBroken, soaExclusionUnjustified, soaStatusMissing];
