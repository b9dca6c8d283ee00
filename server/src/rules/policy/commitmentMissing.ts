import { appendParagraph } from '../appendParagraph.js';
import { NOT_READ } from '../contentAnswers.js';
import { sentenceFor } from '../contentSentences.js';
import { defineRule } from '../rule.js';
import { titleOf, titlePlace } from '../subjects.js';

/** What the policy has to commit to, and the letter of 5.2. */
const COMMITMENTS = [
  { idea: 'commitment-requirements', clause: '5.2 c' },
  { idea: 'commitment-improvement', clause: '5.2 d' },
] as const;

export default defineRule({
  code: 'policy.commitment-missing',
  summary: 'The information security policy commits to meet requirements and to improve.',
  rationale:
    'The information security policy holds two commitments of top management: to meet the requirements that apply, and to improve the ISMS continually. Auditors look for both by name. Any sentence that says it counts; where several documents make up the policy, one of them has to.',
  basis: 'clause',
  clause: '5.2',
  requirements: ['X-06'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    'commitment-requirements':
      '"{title}" does not commit to meet the requirements that apply, such as laws, contracts and ISO/IEC 27001 ({clause}). Add a sentence of top management that does.',
    'commitment-improvement':
      '"{title}" does not commit to improve the ISMS continually (ISO/IEC 27001, {clause}). Add a sentence of top management that does.',
  },
  disagree: 'Say it in the policy in your own words. Where another document is the policy, name it under `documents` in isms.yaml.',
  examples: [
    {
      title: 'a policy that does not commit to improve',
      workspace: `
//- /policies/information-security.md
# Information security policy
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning policy.commitment-missing

**Owner:** CISO
**Version:** 1.0

## Policy

We meet the requirements of law and of our customers.

## Review

The CISO reviews this policy every year.
`,
      fixed: `
//- /policies/information-security.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

## Policy

We meet the requirements of law and of our customers.

The management commits to improve the management system for information security continually.

## Review

The CISO reviews this policy every year.
`,
    },
    {
      title: 'a German policy with front matter and neither',
      workspace: `
//- /leitlinie.md
---
title: Informationssicherheitsleitlinie
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning policy.commitment-missing
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning policy.commitment-missing
owner: ISB
version: "1.0"
---

# Informationssicherheitsleitlinie

## Zweck

Diese Leitlinie sagt, wie mit Informationen umzugehen ist und wer sie lesen darf.
`,
    },
    {
      title: 'must not fire: a table of principles, in French',
      workspace: `
//- /politique.md
# Politique de sécurité de l'information

**Propriétaire :** RSSI
**Version :** 1.0

| Principe | Engagement |
|---|---|
| Exigences | La direction respecte les exigences légales et contractuelles |
| Amélioration | Le SMSI est amélioré en continu |
`,
    },
    {
      title: 'must not fire: a list below the commitment, the other one in a second document of the policy',
      workspace: `
//- /policies/information-security.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

The board is committed to satisfying:

- applicable requirements
//- /policies/information-security-policy-statement.md
# Information security policy statement

**Owner:** CISO
**Version:** 1.0

The ISMS is continually improved.
`,
    },
    {
      title: 'cannot be judged: a template',
      workspace: `
//- /policies/information-security.md
# Information security policy

**Owner:** [Name]
**Version:** [Version]
**Approved by:** [Name]
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (document.kind !== 'information-security-policy' || document.template || document.lifecycle === 'retired' || document.format !== 'markdown') return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    const parts = [...workspace.ofKind('information-security-policy'), ...workspace.ofKind('isms-manual')].filter((part) => !part.template);
    const isFirst = parts.find((part) => part.kind === 'information-security-policy' && part.format === 'markdown')?.path === document.path;
    for (const { idea, clause } of COMMITMENTS) {
      looked();
      if (!isFirst || parts.some((part) => part.content[idea])) continue;
      report({
        span: titlePlace(document),
        at: idea,
        message: idea,
        values: { title: titleOf(document), clause },
        fixes: () => appendParagraph(document, ['policy', 'purpose'], sentenceFor(idea, document.language)),
      });
    }
  },
});
