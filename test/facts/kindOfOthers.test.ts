import assert from 'node:assert/strict';
import type { DocumentFacts } from '../../server/src/facts/facts.js';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { openWorkspace, READER } from '../workspace.js';
import { bare, controlled, lesson, manual, screen, tasks, type LanguageCode } from './pages.js';

/** Pages that are no ISMS document wherever they stand: path, title, text. */
const NEVER: readonly (readonly [path: string, title: string, text: string])[] = [
  ['README.md', 'Security policies', lesson('Security policies', 'en')],
  ['docs/README.md', 'ISMS', lesson('ISMS', 'en')],
  ['CHANGELOG.md', 'Changelog', tasks('Changelog')],
  ['CONTRIBUTING.md', 'Contributing', bare('Contributing', 'en')],
  ['SECURITY.md', 'Security Policy', bare('Security Policy', 'en')],
  ['.github/SECURITY.md', 'Security Policy', bare('Security Policy', 'en')],
  ['.cursor/rules/access.md', 'Access Control Policy', controlled('Access Control Policy', 'en')],
  ['CLAUDE.md', 'Risk register', tasks('Risk register')],
  ['adr/0007-backup.md', 'Backup retention', bare('Backup retention', 'en')],
  ['docs/decisions/0004-log-retention.md', 'Log retention', bare('Log retention', 'en')],
  ['docs/ADR-0012-isms-scope.md', 'ADR-0012: The ISMS scope is one team', bare('ADR-0012: The ISMS scope is one team', 'en')],
  ['rfcs/rfc-21.md', 'RFC 21: Access reviews', bare('RFC 21: Access reviews', 'en')],
  ['docs/plans/risk-module.md', 'Risk register module', tasks('Risk register module')],
  ['docs/api/incidents.md', 'Incidents', manual('Incidents')],
  ['docs/user-guide/soa.md', 'Statement of Applicability', screen('Statement of Applicability')],
  ['docs/user-guide/audits.md', 'Internal audits', screen('Internal audits')],
  ['blog/passwords.md', 'Passwords', bare('Passwords', 'en')],
  ['content/posts/iso.md', 'Access control in ISO 27001', lesson('Access control in ISO 27001', 'en')],
  ['skills/isms/review.md', 'Management review', bare('Management review', 'en')],
  ['prompts/policy.md', 'Access Control Policy', `You are an auditor. ${bare('', 'en')}`],
  ['notes/p.md', '', `Act as a CISO and write a password policy.\n\n${controlled('', 'en')}`],
  ['notes/adr-12-access.md', 'Access Control Standard', controlled('Access Control Standard', 'en')],
  ['news.md', 'Backup Policy', `---\nlayout: post\n---\n${controlled('Backup Policy', 'en')}`],
  ['docs/architecture/backup.md', 'Backup', bare('Backup', 'en')],
  ['docs/logging.md', 'Logging', manual('Logging')],
  ['docs/encryption.md', 'Encryption', manual('Encryption')],
  ['docs/backup.md', 'Backup and restore', manual('Backup and restore')],
  ['docs/access-control.md', 'Access control', manual('Access control')],
  ['docs/RISK_MATRIX.md', 'Risk matrix', manual('Risk matrix')],
  ['docs/soa.md', 'SoA', manual('SoA')],
  ['docs/roles.md', 'Roles and responsibilities', manual('Roles and responsibilities')],
  ['docs/incidents.md', 'Incident log', manual('Incident log')],
  ['docs/assets.md', 'Asset inventory', manual('Asset inventory')],
  ['docs/arch.md', 'Network architecture', screen('Network architecture')],
  ['docs/stack.md', 'Technology stack', screen('Technology stack')],
  ['docs/deploy.md', 'Deployment guide', manual('Deployment guide')],
  ['docs/x.md', 'Troubleshooting access reviews', manual('Troubleshooting access reviews')],
  ['docs/what.md', 'What is a Statement of Applicability?', lesson('What is a Statement of Applicability?', 'en')],
  ['docs/write.md', 'How to write an access control standard', lesson('How to write an access control standard', 'en')],
  ['docs/intro.md', 'Introduction to risk assessment', lesson('Introduction to risk assessment', 'en')],
  ['docs/case.md', 'Case study: supplier audit', lesson('Case study: supplier audit', 'en')],
  ['docs/words.md', 'Terms and definitions', lesson('Terms and definitions', 'en')],
  ['STYLE_GUIDE.md', 'ISMS style guide', controlled('ISMS style guide', 'en')],
  ['de/was.md', 'Was ist ein Risikoregister?', lesson('Was ist ein Risikoregister?', 'de')],
  ['de/einf.md', 'Einführung in die Informationssicherheit', lesson('Einführung in die Informationssicherheit', 'de')],
  ['de/glossar.md', 'Glossar', lesson('Glossar', 'de')],
  ['fr/q.md', "Qu'est-ce que la déclaration d'applicabilité ?", lesson("Qu'est-ce que la déclaration d'applicabilité ?", 'fr')],
  ['fr/guide.md', "Guide de l'auditeur", lesson("Guide de l'auditeur", 'fr')],
  ['fr/glossaire.md', 'Glossaire', lesson('Glossaire', 'fr')],
  ['es/que.md', '¿Qué es la gestión de riesgos?', lesson('¿Qué es la gestión de riesgos?', 'es')],
  ['es/arq.md', 'Arquitectura de red', screen('Arquitectura de red')],
  ['es/ref.md', 'Referencias', lesson('Referencias', 'es')],
  ['pt/o.md', 'O que é um plano de continuidade?', lesson('O que é um plano de continuidade?', 'pt')],
  ['pt/lab.md', 'Lab 01: controle de acesso', manual('Lab 01: controle de acesso')],
  ['it/cosa.md', "Cos'è la valutazione dei rischi?", lesson("Cos'è la valutazione dei rischi?", 'it')],
  ['it/guida.md', 'Guida alla gestione degli incidenti', lesson('Guida alla gestione degli incidenti', 'it')],
  ['nl/wat.md', 'Wat is een risicoregister?', lesson('Wat is een risicoregister?', 'nl')],
  ['nl/begrippen.md', 'Begrippenlijst', lesson('Begrippenlijst', 'nl')],
  [
    'deploy/roles.yaml',
    '',
    'apiVersion: rbac/v1\nkind: Role\nrules:\n  - { verbs: get, resources: pods, groups: core }\n  - { verbs: list, resources: pods, groups: core }\n',
  ],
  ['.github/workflows/audit.yml', '', 'on: push\njobs:\n  audit:\n    steps: []\n'],
  ['backup-policy.yaml', '', 'retention: 30\nschedule: daily\n'],
  ['config/incident.yaml', '', 'channel: ops\nwebhook: none\n'],
  ['compose.yaml', '', 'services:\n  web: { image: web }\n'],
  ['openapi.yaml', '', 'openapi: 3.1.0\ninfo: { title: Risk register, version: "1.0" }\n'],
];

/** Pages that a folder of ISMS documents would make one, and that are none among notes of engineers: title, text. */
const NOT_ALONE: readonly (readonly [title: string, text: string])[] = [
  ['Passwords', bare('Passwords', 'en')],
  ['Statement of Applicability', screen('Statement of Applicability')],
  ['Asset management', screen('Asset management')],
  ['Internal audits', screen('Internal audits')],
  ['Management review', screen('Management review')],
  ['Training', screen('Training')],
  ['Risk register', screen('Risk register')],
  ['Security objectives', tasks('Security objectives')],
  ['Stakeholders', screen('Stakeholders')],
  ['Verschlüsselung', bare('Verschlüsselung', 'de')],
  ['Sauvegardes', bare('Sauvegardes', 'fr')],
  ['Contraseñas', bare('Contraseñas', 'es')],
  ['Senhas', bare('Senhas', 'pt')],
  ['Crittografia', bare('Crittografia', 'it')],
  ['Wachtwoorden', bare('Wachtwoorden', 'nl')],
];

function read(path: string, text: string, inIsms: boolean): DocumentFacts {
  return readDocument(text, { path, kind: undefined, order: undefined, inIsms }, READER).facts;
}

describe('pages that are no ISMS document', () => {
  for (const [path, title, text] of NEVER) {
    it(`${path} "${title}"`, () => {
      assert.equal(read(path, text, false).kind, 'not-isms');
      assert.equal(read(path, text, true).kind, 'not-isms', 'in the company of ISMS documents');
    });
  }
  for (const [title, text] of NOT_ALONE) {
    it(`"${title}" among other pages`, () => {
      assert.equal(read('docs/page.md', text, false).kind, 'not-isms');
    });
  }

  it('say nothing but their kind', () => {
    const { fields, sections, citations, soa, registers, links, gaps, history, topic, language, template } = read(
      'README.md',
      controlled('Access Control Policy A.5.15', 'en'),
      true,
    );
    assert.deepEqual(
      { citations, soa, registers, links, gaps, history, topic, language, template },
      { citations: [], soa: undefined, registers: [], links: [], gaps: [], history: [], topic: undefined, language: undefined, template: false },
    );
    assert.ok(Object.values(fields).every((fact) => fact.state === 'absent'));
    assert.ok(Object.values(sections).every((fact) => fact.state === 'absent'));
  });
});

describe('the company that a page keeps', () => {
  const policies = (folder: string, language: LanguageCode): [string, string][] =>
    ['Access Control', 'Backup', 'Cryptography'].map((topic) => [
      `${folder}/${topic.toLowerCase().replace(' ', '-')}.md`,
      controlled(`${topic} Policy`, language),
    ]);
  const kindIn = (files: readonly (readonly [string, string])[], path: string): string | undefined =>
    openWorkspace(new Map(files), { rules: [] }).documents.get(path)?.kind;

  it('makes a policy of a page about passwords between policies', () => {
    assert.equal(kindIn([...policies('isms', 'en'), ['isms/passwords.md', bare('Passwords', 'en')]], 'isms/passwords.md'), 'topic-policy');
  });

  it('makes one of it under a first page that announces policies', () => {
    const files: [string, string][] = [
      ['README.md', '# Security policies\n'],
      ['access/passwords.md', bare('Passwords', 'en')],
    ];
    assert.equal(kindIn(files, 'access/passwords.md'), 'topic-policy');
  });

  it('does not reach the other departments of a handbook', () => {
    const others: [string, string][] = ['Values', 'Benefits', 'Meetings', 'Offsites'].map((title) => [`handbook/people/${title}.md`, bare(title, 'en')]);
    const files: [string, string][] = [...policies('handbook/security', 'en'), ...others, ['handbook/people/leadership.md', bare('Leadership', 'en')]];
    assert.equal(kindIn(files, 'handbook/people/leadership.md'), 'not-isms');
  });
});
