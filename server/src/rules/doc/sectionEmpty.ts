import type { DocumentFacts, OutlineHeading } from '../../facts/facts.js';
import { defineRule } from '../rule.js';
import { clauseInBrackets } from '../ruleWords.js';
import { sectionDuties } from '../sectionDuty.js';
import { fillSection } from '../sectionFix.js';
import { isPolicy } from '../subjects.js';

export default defineRule({
  code: 'doc.section-empty',
  summary: 'Something stands under the heading of a section.',
  rationale: 'A heading with nothing under it, or with a place to fill in, shows that the document was not finished before it was approved.',
  basis: 'clause',
  clause: '7.5.2',
  requirements: ['S-17'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    none: 'Nothing stands under "{heading}". Write the section, or take the heading out (ISO/IEC 27001, {clause}).',
    placeholder: 'The section "{heading}" still waits to be filled in. Write it, or take the heading out (ISO/IEC 27001, {clause}).',
  },
  disagree: 'Take out the heading, or say under it that there is nothing to say: "None".',
  examples: [
    {
      title: 'a scope with nothing under it',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

Data can be restored after a loss.

## Scope
^^^^^^^^ warning doc.section-empty

## Roles

The platform team runs the backups.
`,
      fixed: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

Data can be restored after a loss.

## Scope

This document applies to everybody and everything inside the scope of the ISMS.

## Roles

The platform team runs the backups.
`,
    },
    {
      title: 'a German section that waits to be filled in',
      workspace: `
//- /richtlinien/datensicherung.md
---
title: Richtlinie Datensicherung
owner: ISB
version: "1.0"
---

# Richtlinie Datensicherung

## Zweck

Nach einem Verlust können wir die Daten wiederherstellen, die wir brauchen.

## Ausnahmen
^^^^^^^^^^^^ warning doc.section-empty

[Ausnahmen beschreiben]
`,
    },
    {
      title: 'must not fire: the text stands under a heading below, or under another heading of the same meaning',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT

## Purpose

### Why

Data can be restored after a loss.

## Scope

## Applicability

All systems.
`,
    },
    {
      title: 'must not fire: a template',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** [Name]
**Version:** [Version]
**Approved by:** [Name]

## Purpose

## Scope
`,
    },
    {
      title: 'cannot be judged: no headings that mean anything',
      workspace: `
//- /policies/backup.md
# Backup policy

**Owner:** Head of IT
**Version:** 1.0

Data can be restored after a loss.
`,
    },
  ],
  check({ document, report, looked }) {
    if (document.template || document.format !== 'markdown') return;
    const headings = document.outline.filter((heading) => !heading.isTitle && heading.meanings.length > 0);
    for (const heading of headings) {
      looked();
      if (heading.content === 'text' || heading.meanings.every((meaning) => isWrittenElsewhere(meaning, headings))) continue;
      const duty = sectionDuties(document).find((each) => heading.meanings.includes(each.section));
      const isGrave = duty?.clause !== undefined && duty.clause !== '';
      report({
        span: { start: heading.start, end: heading.end },
        at: heading.meanings[0]!,
        message: heading.content === 'none' ? 'none' : 'placeholder',
        values: { heading: heading.text, clause: isGrave ? clauseInBrackets(duty.clause) : '7.5.2' },
        ...weight(document, duty !== undefined, isGrave),
        fixes: () => fillSection(document, heading, heading.meanings[0]!),
      });
    }
  },
});

/** What a clause asks for weighs as if it were missing; in other documents, and in sections that few have, it is a matter of form. */
function weight(document: DocumentFacts, isExpected: boolean, isGrave: boolean): { class?: 'minor' | null; severity?: 'information' } {
  if (isGrave) return { class: 'minor' };
  return isExpected && isPolicy(document) ? {} : { class: null, severity: 'information' };
}

function isWrittenElsewhere(meaning: OutlineHeading['meanings'][number], headings: readonly OutlineHeading[]): boolean {
  return headings.some((heading) => heading.content === 'text' && heading.meanings.includes(meaning));
}
