import { RULES } from '../server/src/rules/registry.generated.js';

/** The rules of tests about other things: few and settled, so that a new rule changes no output but its own. */
export const SETTLED = RULES.filter(({ code }) =>
  ['doc.placeholder-left', 'doc.review-overdue', 'link.broken', 'soa.exclusion-unjustified', 'soa.status-missing'].includes(code),
);
