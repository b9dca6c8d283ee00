import { appendParagraph } from '../appendParagraph.js';
import { firstOfKind, NOT_READ, saying } from '../contentAnswers.js';
import { sentenceFor } from '../contentSentences.js';
import { defineRule } from '../rule.js';
import { titleOf, titlePlace } from '../subjects.js';

export default defineRule({
  code: 'context.climate-undecided',
  summary: 'It is decided whether climate change matters to the ISMS.',
  rationale:
    'Since Amendment 1 of 2024 an organisation decides whether climate change is a relevant issue. "No" with a reason is a good answer, and auditors ask for it because it is new. The clause asks for no document, so one sentence anywhere is enough: in the context, in the minutes of the review, in a risk.',
  basis: 'clause',
  clause: '4.1',
  requirements: ['X-03'],
  stage: [1],
  class: 'observation',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    undecided:
      '"{title}" does not say whether climate change matters to the ISMS, and no other document does. "It does not, because …" is enough (ISO/IEC 27001, 4.1, Amendment 1).',
  },
  disagree: 'Write one sentence on climate change in any document of the ISMS.',
  examples: [
    {
      title: 'a context that does not speak of it',
      workspace: `
//- /context.md
# Context of the organization
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning context.climate-undecided

**Owner:** CISO
**Version:** 1.0

The external and internal issues that matter are the market, the law and our small team.
`,
      fixed: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

The external and internal issues that matter are the market, the law and our small team.

Climate change was considered and is not a relevant issue for information security here, because [reason].
`,
    },
    {
      title: 'a German table, with an air conditioner',
      workspace: `
//- /kontext.md
# Kontext der Organisation
^^^^^^^^^^^^^^^^^^^^^^^^^^ warning context.climate-undecided

**Verantwortlich:** ISB
**Version:** 1.0

| Externe Themen | Interne Themen |
|---|---|
| Der Markt verlangt Nachweise | Die Klimaanlage im Serverraum ist alt |
`,
    },
    {
      title: 'must not fire: a no with a reason',
      workspace: `
//- /context.md
# Context of the organization

**Owner:** CISO
**Version:** 1.0

Climate change is not a relevant issue for us: we work from home in a cool country.
`,
    },
    {
      title: 'must not fire: the policy says it, in French',
      workspace: `
//- /contexte.md
# Contexte de l'organisation

**Propriétaire :** RSSI
**Version :** 1.0

Enjeux internes et externes : le marché.
//- /politique.md
# Politique de sécurité de l'information

**Propriétaire :** RSSI
**Version :** 1.0

Le changement climatique n'est pas un enjeu pertinent.
`,
    },
    {
      title: 'cannot be judged: no document on the context',
      workspace: `
//- /policy.md
# Information security policy

**Owner:** CISO
**Version:** 1.0

We protect what customers give us.
`,
    },
  ],
  check({ document, workspace, report, looked, unknown }) {
    if (document.kind !== 'context') return;
    if (!workspace.complete) {
      unknown(NOT_READ);
      return;
    }
    if (firstOfKind(workspace, 'context')?.path !== document.path) return;
    looked();
    if (saying(workspace, 'climate').length > 0) return;
    report({
      span: titlePlace(document),
      at: 'climate',
      message: 'undecided',
      values: { title: titleOf(document) },
      fixes: () => appendParagraph(document, [], sentenceFor('climate', document.language)),
    });
  },
});
