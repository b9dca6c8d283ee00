import assert from 'node:assert/strict';
import type { DocumentFacts } from '../../server/src/facts/facts.js';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { openWorkspace, READER } from '../workspace.js';
import { bare, blank, controlled, csv, short, table, type LanguageCode } from './pages.js';

/** Reads a page that stands alone, without the company of ISMS documents. */
function read(path: string, text: string): DocumentFacts {
  return readDocument(text, { path, kind: undefined, order: undefined, inIsms: false }, READER).facts;
}

type Page = (title: string, language: LanguageCode) => string;
/** Path, title, page, kinds with `+` between them, topic. */
type Row = readonly [path: string, title: string, page: Page, kind: string, topic?: string];

const ROWS: Readonly<Record<LanguageCode, readonly Row[]>> = {
  en: [
    ['docs/security/top.md', 'Information Security Policy', controlled, 'information-security-policy'],
    ['isms/a.md', 'Corporate Security Policy', bare, 'information-security-policy'],
    ['a/vpn.md', 'Remote Access Standard', controlled, 'topic-policy', 'remote-working'],
    ['a/b.md', 'Policy on Clean Desks and Clear Screens', controlled, 'topic-policy', 'clear-desk'],
    ['policies/whistleblowing.md', 'Speaking Up', controlled, 'topic-policy'],
    ['a/b.md', 'Third-Party Risk Management Policy', controlled, 'topic-policy', 'supplier'],
    ['a/c.md', 'Secrets Management', controlled, 'topic-policy', 'authentication'],
    ['a/d.md', 'Data Loss Prevention', controlled, 'topic-policy', 'data-leakage'],
    ['a/e.md', 'Joiner, Mover and Leaver Procedure', short, 'procedure', 'identity'],
    ['a/f.md', 'Scope of the ISMS', short, 'scope'],
    ['a/f.md', 'ISMS Scope and Context', short, 'scope+context'],
    ['a/g.md', 'Needs and Expectations of Interested Parties', short, 'context'],
    ['a/h.md', 'Risk Acceptance Criteria', short, 'risk-methodology'],
    ['a/i.md', 'Risk Treatment Plan', short, 'risk-treatment-plan'],
    ['a/j.md', 'Security Objectives and Metrics', short, 'objectives+measurement'],
    ['a/k.md', 'Internal Audit Programme 2026', short, 'audit-programme'],
    ['a/l.md', 'Internal Audit Report, spring', short, 'audit-report'],
    ['a/m.md', 'Minutes of the Management Review', short, 'management-review'],
    ['a/n.md', 'Management Review Procedure', short, 'management-review-procedure'],
    ['a/o.md', 'Nonconformity and Corrective Action', short, 'corrective-action'],
    ['a/p.md', 'Control of Documented Information', short, 'document-control'],
    ['a/q.md', 'Policy Exception Request', short, 'record'],
    ['a/r.md', 'Security Committee Terms of Reference', short, 'roles'],
    ['a/s.md', 'Business Continuity Plan', short, 'plan', 'business-continuity'],
    ['records/2026-03-phish.md', 'March campaign', short, 'record'],
    ['a/t.md', 'Quarterly User Access Review', short, 'record'],
  ],
  de: [
    ['a.md', 'Leitlinie zur Informationssicherheit', controlled, 'information-security-policy'],
    ['b.md', 'Zutrittskontrollrichtlinie', controlled, 'topic-policy', 'physical'],
    ['c.md', 'Richtlinie zu Telearbeit und BYOD', controlled, 'topic-policy', 'remote-working'],
    ['d.md', 'Kryptokonzept', controlled, 'topic-policy', 'cryptography'],
    ['e.md', 'Geschäftskontinuitätsplan', short, 'plan', 'business-continuity'],
    ['f.md', 'Risikoakzeptanzkriterien', short, 'risk-methodology'],
    ['g.md', 'Protokoll der Managementbewertung', short, 'management-review'],
    ['h.md', 'Dokumentenlenkung', short, 'document-control'],
    ['i.md', 'Rollen und Verantwortlichkeiten im ISMS', short, 'roles'],
    ['j.md', 'Pentest-Bericht', short, 'record', 'patching'],
  ],
  fr: [
    ['a.md', 'Politique de sécurité des systèmes d’information', controlled, 'information-security-policy'],
    ['b.md', 'Politique de contrôle d’accès', controlled, 'topic-policy', 'access-control'],
    ['c.md', 'Procédure de gestion des incidents', short, 'procedure', 'incident-management'],
    ['d.md', 'Parties intéressées', short, 'context'],
    ['e.md', 'Plan de traitement des risques', short, 'risk-treatment-plan'],
    ['f.md', 'Compte rendu de la revue de direction', short, 'management-review'],
    ['g.md', 'Rapport d’audit interne', short, 'audit-report'],
    ['h.md', 'Maîtrise des informations documentées', short, 'document-control'],
  ],
  es: [
    ['a.md', 'Política de seguridad de la información', controlled, 'information-security-policy'],
    ['b.md', 'Política de contraseñas', controlled, 'topic-policy', 'authentication'],
    ['c.md', 'Alcance del SGSI', short, 'scope'],
    ['d.md', 'Metodología de evaluación de riesgos', short, 'risk-methodology'],
    ['e.md', 'Acta de la revisión por la dirección', short, 'management-review'],
    ['f.md', 'Plan de respuesta a incidentes', short, 'plan', 'incident-management'],
    ['g.md', 'No conformidades y acciones correctivas', short, 'corrective-action'],
    ['h.md', 'Roles y responsabilidades', short, 'roles'],
  ],
  pt: [
    ['a.md', 'Política de Segurança da Informação', controlled, 'information-security-policy'],
    ['b.md', 'Política de Controle de Acesso', controlled, 'topic-policy', 'access-control'],
    ['c.md', 'Escopo do SGSI', short, 'scope'],
    ['d.md', 'Plano de Continuidade de Negócios', short, 'plan', 'business-continuity'],
    ['e.md', 'Relatório de Auditoria Interna', short, 'audit-report'],
    ['f.md', 'Contexto da organização', short, 'context'],
  ],
  it: [
    ['a.md', 'Politica per la sicurezza delle informazioni', controlled, 'information-security-policy'],
    ['b.md', 'Policy di backup e ripristino', controlled, 'topic-policy', 'backup'],
    ['c.md', 'Parti interessate', short, 'context'],
    ['d.md', 'Procedura di riesame della direzione', short, 'management-review-procedure'],
    ['e.md', 'Metodologia di valutazione del rischio', short, 'risk-methodology'],
    ['f.md', 'Procedura di gestione dei cambiamenti', short, 'procedure', 'change-management'],
    ['g.md', 'Obiettivi per la sicurezza delle informazioni', short, 'objectives'],
  ],
  nl: [
    ['a.md', 'Informatiebeveiligingsbeleid', controlled, 'information-security-policy'],
    ['b.md', 'Wachtwoordbeleid', controlled, 'topic-policy', 'authentication'],
    ['c.md', 'Reikwijdte van het ISMS', short, 'scope'],
    ['d.md', 'Directiebeoordeling 2026', short, 'management-review'],
    ['e.md', 'Risicobehandelplan', short, 'risk-treatment-plan'],
    ['f.md', 'Procedure corrigerende maatregelen', short, 'corrective-action'],
    ['g.md', 'Intern auditprogramma', short, 'audit-programme'],
  ],
};

/** Lists: path, text, kind. */
const LISTS: readonly (readonly [path: string, text: string, kind: string])[] = [
  ['data/asset-register.csv', csv(['Asset ID', 'Asset', 'Owner', 'Classification']), 'asset-register'],
  ['registers/lieferantenregister.csv', csv(['Lieferant', 'Leistung', 'Kritikalität']), 'supplier-register'],
  ['registers/schulungs-register.csv', csv(['Person', 'Schulung', 'Datum']), 'training-register'],
  ['registers/rechts-und-compliance-register.csv', csv(['Anforderung', 'Quelle', 'Verantwortlich']), 'legal-register'],
  ['registers/stakeholder-requirements.csv', csv(['Stakeholder', 'Requirement', 'Source']), 'context'],
  ['registers/capa-register.csv', csv(['ID', 'Finding', 'Action', 'Due']), 'findings-register'],
  ['registres/registre-incidents.csv', csv(['Numéro', 'Date', 'Description', 'Gravité']), 'incident-register'],
  ['raci-matrix.csv', csv(['Activity', 'CISO', 'CTO']), 'roles'],
  ['suppliers.md', table('Our suppliers', ['Supplier', 'Service', 'Contract until']), 'supplier-register'],
  ['evidence.md', table('Evidence Index', ['Control', 'Evidence', 'Place']), 'evidence-register'],
  [
    'isms/incident_register.yaml',
    'incidents:\n  - { id: I-1, date: 2026-02-01, summary: Lost key }\n  - { id: I-2, date: 2026-03-01, summary: Wrong mail }\n',
    'incident-register',
  ],
  [
    'isms/risks.yaml',
    'risks:\n  - { id: R-1, title: Fire, likelihood: 2, impact: 5, owner: coo }\n  - { id: R-2, title: Theft, likelihood: 3, impact: 3, owner: coo }\n',
    'risk-register',
  ],
];

describe('the kind of a document that stands alone', () => {
  for (const [language, rows] of Object.entries(ROWS) as [LanguageCode, readonly Row[]][]) {
    for (const [path, title, page, kind, topic] of rows) {
      it(`${language}: "${title}" is ${kind}`, () => {
        const facts = read(path, page(title, language));
        assert.deepEqual({ kind: facts.kinds.join('+'), language: facts.language, template: facts.template }, { kind, language, template: false });
        if (topic !== undefined) assert.equal(facts.topic, topic);
      });
    }
  }
  for (const [path, text, kind] of LISTS) {
    it(`${path} is ${kind}`, () => {
      assert.equal(read(path, text).kind, kind);
    });
  }
});

describe('the language of a document of a title and a few labels', () => {
  const SHORT = [
    ['de', '# Richtlinie Datensicherung\n\n**Verantwortlich:** ISB\n'],
    ['fr', '# Politique de sauvegarde\n\n**Responsable :** RSSI\n'],
    ['es', '# Política de copias de seguridad\n\n**Versión:** 2\n'],
    ['pt', '# Política de cópias de segurança\n\n**Versão:** 2\n'],
    ['en', '# Backup\n\n**Owner:** CISO\n'],
  ] as const;
  for (const [language, text] of SHORT) {
    it(`is ${language} where only ${language} knows them all`, () => {
      assert.equal(readDocument(text, { path: 'p.md', kind: 'topic-policy', order: undefined, inIsms: true }, READER).facts.language, language);
    });
  }
});

describe('the kind of a page among policies', () => {
  const among = (path: string, text: string): string => readDocument(text, { path, kind: undefined, order: undefined, inIsms: true }, READER).facts.kind;

  it('takes an overview of the policies for what it is, and not for one of them', () => {
    const text =
      '### Ownership\n\nAll security policies are owned by the COO.\n\n### Review\n\nThe policies are reviewed every year.\n\n### Violations\n\nWho violates a policy must expect disciplinary action.\n';
    assert.equal(among('policies/overview.md', text), 'document-control');
  });

  it('takes a note with a story for a title for no policy', () => {
    const rules = 'Every change must be approved. Nobody may merge alone. Agents must ask first.\n';
    assert.equal(among('compliance/identity.md', `# Identity, and why asking nicely twice changes nothing here\n\n${rules}`), 'not-isms');
    assert.equal(among('compliance/identity.md', `# Identity\n\n${rules}`), 'topic-policy');
  });
});

describe('the kind that somebody states', () => {
  it('takes `isms_type` before `type`, and of both only words of the list', () => {
    assert.equal(read('x.md', '---\nisms_type: scope\ntype: soa\n---\n# Anything\n').kind, 'scope');
    assert.equal(read('x.md', '---\ntype: risk-register\n---\n# Anything\n').kind, 'risk-register');
    assert.equal(read('x.md', '---\ntype: docs\n---\n# Anything\n').kind, 'not-isms');
    assert.equal(read('x.md', `---\ntype: page\n---\n${controlled('Backup Policy', 'en')}`).kind, 'topic-policy');
  });

  it('calls a page with `record` in its front matter a record', () => {
    assert.equal(read('evidence/q3.md', '---\nrecord: access-review\ndate: 2026-08-04\n---\nDone.\n').kind, 'record');
  });

  it('lets isms.yaml decide over title and path, the last line first', () => {
    const files = new Map([
      ['isms.yaml', 'documents:\n  - { path: "legal/**", type: not-isms }\n  - { path: legal/keep.md, type: scope }\n'],
      ['legal/terms.md', controlled('Access Control Policy', 'en')],
      ['legal/keep.md', '# Anything\n'],
    ]);
    const { documents } = openWorkspace(files, { rules: [] });
    assert.equal(documents.get('legal/terms.md')?.kind, 'not-isms');
    assert.equal(documents.get('legal/keep.md')?.kind, 'scope');
  });

  it('knows a document made to be filled in', () => {
    const facts = read('a.md', blank('Backup Policy'));
    assert.deepEqual([facts.kind, facts.template], ['topic-policy', true]);
  });
});
