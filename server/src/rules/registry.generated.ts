// Written by npm run generate from the files of the rules.
import type { Rule } from './rule.js';
import configInvalidValue from './config/invalidValue.js';
import configPathUnmatched from './config/pathUnmatched.js';
import configSyntax from './config/syntax.js';
import configUnknownKey from './config/unknownKey.js';
import configUnknownRule from './config/unknownRule.js';
import docDateMissing from './doc/dateMissing.js';
import docMandatoryMissing from './doc/mandatoryMissing.js';
import docOwnerMissing from './doc/ownerMissing.js';
import docPlaceholderLeft from './doc/placeholderLeft.js';
import docReviewOverdue from './doc/reviewOverdue.js';
import docReviewStale from './doc/reviewStale.js';
import docSectionEmpty from './doc/sectionEmpty.js';
import docSectionMissing from './doc/sectionMissing.js';
import docStatusNotFinal from './doc/statusNotFinal.js';
import docUnapproved from './doc/unapproved.js';
import docVersionMissing from './doc/versionMissing.js';
import linkBroken from './link/broken.js';
import soaDesignEvidenceMissing from './soa/designEvidenceMissing.js';
import soaDuplicate from './soa/duplicate.js';
import soaEvidenceMissing from './soa/evidenceMissing.js';
import soaExclusionThin from './soa/exclusionThin.js';
import soaExclusionUnjustified from './soa/exclusionUnjustified.js';
import soaInclusionUnjustified from './soa/inclusionUnjustified.js';
import soaOwnerMissing from './soa/ownerMissing.js';
import soaPolicyLinkMissing from './soa/policyLinkMissing.js';
import soaStatusMissing from './soa/statusMissing.js';
import soaStatusUnknown from './soa/statusUnknown.js';
import soaVersionMissing from './soa/versionMissing.js';
import suppressExpired from './suppress/expired.js';
import suppressReasonMissing from './suppress/reasonMissing.js';
import suppressUnknownCode from './suppress/unknownCode.js';
import suppressUnused from './suppress/unused.js';
import yamlControlIdNumber from './yaml/controlIdNumber.js';

/** All rules, by code. */
export const RULES: readonly Rule[] = [configInvalidValue, configPathUnmatched, configSyntax, configUnknownKey, configUnknownRule, docDateMissing, docMandatoryMissing, docOwnerMissing, docPlaceholderLeft, docReviewOverdue, docReviewStale, docSectionEmpty, docSectionMissing, docStatusNotFinal, docUnapproved, docVersionMissing, linkBroken, soaDesignEvidenceMissing, soaDuplicate, soaEvidenceMissing, soaExclusionThin, soaExclusionUnjustified, soaInclusionUnjustified, soaOwnerMissing, soaPolicyLinkMissing, soaStatusMissing, soaStatusUnknown, soaVersionMissing, suppressExpired, suppressReasonMissing, suppressUnknownCode, suppressUnused, yamlControlIdNumber];
