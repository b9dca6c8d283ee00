import assert from 'node:assert/strict';
import type { SectionState } from '../../server/src/facts/facts.js';
import { readDocument } from '../../server/src/facts/readDocument.js';
import type { SectionName } from '../../server/src/standard/vocabulary.js';
import { READER } from '../workspace.js';

/** What stands below the title, the section that is asked for, its state, and the text under its range. */
type SectionRow = readonly [body: string, section: SectionName, state: SectionState, under?: string];

const PRESENT: readonly SectionRow[] = [
  ['## Purpose\n\nText.', 'purpose', 'present', '## Purpose'],
  ['## 1. Purpose and Scope\n\nText.', 'purpose', 'present', '## 1. Purpose and Scope'],
  ['## 1. Purpose and Scope\n\nText.', 'scope', 'present', '## 1. Purpose and Scope'],
  ['## 1.0 Objective & Scope\n\nText.', 'scope', 'present'],
  ['## 🎯 **Scope**\n\nText.', 'scope', 'present', '## 🎯 **Scope**'],
  ['**Scope**\n\nText.', 'scope', 'present', '**Scope**'],
  ['Scope\n-----\n\nText.', 'scope', 'present'],
  ['##Scope\n\nText.', 'scope', 'present', '##Scope'],
  ['<h2>Scope</h2>\n\nText.', 'scope', 'present', '<h2>Scope</h2>'],
  ['## Scope of the ISMS\n\nText.', 'scope', 'present'],
  ['## Backup scope and objectives\n\nText.', 'scope', 'present'],
  ['## Who this applies to\n\nText.', 'scope', 'present'],
  ['## Policy Statements\n\nText.', 'policy', 'present'],
  ['## Security principles\n\nText.', 'policy', 'present'],
  ['## 3. Access control principles\n\nText.', 'policy', 'present'],
  ['## 4.2 Password requirements\n\nText.', 'policy', 'present'],
  ['## Roles & Responsibilities\n\nText.', 'roles', 'present'],
  ['## Information security roles and responsibilities\n\nText.', 'roles', 'present'],
  ['## Policy Review\n\nYearly.', 'review', 'present'],
  ['## 7. Review cadence\n\nThe owner reviews this policy annually.', 'review', 'present'],
  ['## Compliance and Review\n\nThis policy is reviewed annually.', 'review', 'present'],
  ['## Compliance and Review\n\nThis policy is reviewed annually.', 'enforcement', 'present'],
  ['## Exception handling\n\nText.', 'exceptions', 'present'],
  ['## Non‑Compliance\n\nText.', 'enforcement', 'present'],
  ['## Consequences of Violations\n\nText.', 'enforcement', 'present'],
  ['## Related Documents\n\nText.', 'references', 'present'],
  ['## Version history\n\nText.', 'approval', 'present'],
  ['## Zweck & Geltungsbereich\n\nText.', 'purpose', 'present'],
  ['## 2 Geltungsbereich\n\nText.', 'scope', 'present'],
  ['## Allgemeine Grundsätze\n\nText.', 'policy', 'present'],
  ['## Rollen und Verantwortlichkeiten\n\nText.', 'roles', 'present'],
  ['## 10. Überprüfung & Pflege\n\nDiese Richtlinie wird jährlich überprüft.', 'review', 'present'],
  ['## Ausnahmemanagement\n\nText.', 'exceptions', 'present'],
  ['## Konsequenzen bei Verstößen\n\nText.', 'enforcement', 'present'],
  ['## 1. OBJET ET PÉRIMÈTRE\n\nTexte.', 'scope', 'present'],
  ['## Pourquoi cette politique\n\nTexte.', 'purpose', 'present'],
  ['## Rôles et responsabilités\n\nTexte.', 'roles', 'present'],
  ['## Exceptions et manquements\n\nTexte.', 'enforcement', 'present'],
  ['## 17. REVUE ET MISE À JOUR\n\nCette politique est revue chaque année.', 'review', 'present'],
  ['## 2. Alcance\n\nTexto.', 'scope', 'present'],
  ['## 4. Lineamientos Generales\n\nTexto.', 'policy', 'present'],
  ['## 6. Procedimientos de Actualización\n\nTexto.', 'review', 'present'],
  ['## Excepciones\n\nTexto.', 'exceptions', 'present'],
  ['## 1. Scopo e Campo di Applicazione\n\nTesto.', 'scope', 'present'],
  ['## Impegno della direzione\n\nTesto.', 'policy', 'present'],
  ['## Provvedimenti disciplinari\n\nTesto.', 'enforcement', 'present'],
  ['## 13. Consequências da Violação\n\nTexto.', 'enforcement', 'present'],
  ['## Controle de Versão\n\nTexto.', 'approval', 'present'],
  ['## 📄 1. Objetivo e Escopo\n\nTexto.', 'purpose', 'present'],
  ['## Reikwijdte\n\nTekst.', 'scope', 'present'],
  ['## Uitzonderingen\n\nTekst.', 'exceptions', 'present'],
  ['## Evaluatie en herziening\n\nDit beleid wordt jaarlijks herzien.', 'review', 'present'],
];

const IN_TEXT: readonly SectionRow[] = [
  ['This document describes how changes are approved. It covers all six repositories.', 'scope', 'text'],
  ['Define how data is encrypted. Scope covers the two data stores that hold state.', 'scope', 'text'],
  ['Dieses Dokument beschreibt den Umgang mit Änderungen. Es gilt für alle Standorte.', 'scope', 'text'],
  ['This policy applies to all staff.', 'scope', 'text', 'This policy applies to all staff.'],
  ['This policy describes how we keep backups.', 'purpose', 'text', 'This policy describes how we keep backups.'],
  ['**Purpose:** keep data safe.', 'purpose', 'text'],
  ['- **Applies to:** all staff', 'scope', 'text'],
  ['| Field | Value |\n|---|---|\n| Scope | All staff |\n| Owner | CISO |', 'scope', 'text'],
  ['The CISO is responsible for this policy.', 'roles', 'text'],
  ['## Rules\n\nThis policy is reviewed annually.', 'review', 'text', 'This policy is reviewed annually.'],
  ['**Next review:** 2027-03-02', 'review', 'text', '2027-03-02'],
  ['## Rules\n\nExceptions must be approved by the CISO.', 'exceptions', 'text'],
  ['## Rules\n\nViolations may lead to disciplinary action.', 'enforcement', 'text'],
  ['Backups must be encrypted.', 'policy', 'text'],
  ['**Approved by:** CEO', 'approval', 'text', '**Approved by:** CEO'],
  ['Diese Richtlinie gilt für alle Beschäftigten.', 'scope', 'text'],
  ['Cette politique s’applique à tous les employés.', 'scope', 'text'],
  ['Esta política se aplica a todo el personal.', 'scope', 'text'],
  ['Esta política será revisada anualmente.', 'review', 'text'],
  ['La presente politica definisce le regole per i documenti.', 'purpose', 'text'],
  ['Dit beleid geldt voor alle medewerkers.', 'scope', 'text'],
];

const ABSENT: readonly SectionRow[] = [
  ['## Access reviews\n\nManagers review user access quarterly.', 'review', 'absent'],
  ['## Access review\n\nAccess rights are reviewed every 90 days.', 'review', 'absent'],
  ['## Code review\n\nEvery change is reviewed by a peer.', 'review', 'absent'],
  ['## Log review\n\nLogs are reviewed daily.', 'review', 'absent'],
  ['## Post-Incident Review\n\nA review is held within five days of each incident.', 'review', 'absent'],
  ['## Supplier review\n\nSuppliers are reviewed yearly.', 'review', 'absent'],
  ['## Review\n\nAccess rights are reviewed quarterly.', 'review', 'absent'],
  ['## Data minimisation\n\n### Regular reviews\n\n- Remove what is not needed', 'review', 'absent'],
  ['## Rules\n\nRisk assessments must be reviewed annually.', 'review', 'absent'],
  ['## Rules\n\nUser accounts must be reviewed every 90 days.', 'review', 'absent'],
  ['## Context of the Organization\n\nText.', 'roles', 'absent'],
  ['## Context of the Organization\n\nText.', 'purpose', 'absent'],
  ['## Scope\n\n### Organization\n\nText.', 'roles', 'absent'],
  ['## Network overview\n\nText.', 'purpose', 'absent'],
  ['## Scope statement\n\nText.', 'policy', 'absent'],
  ['## Rules\n\nText.', 'scope', 'absent'],
  ['## Rules\n\nText.', 'purpose', 'absent'],
  ['## Rules\n\nText.', 'exceptions', 'absent'],
  ['## Rules\n\nText.', 'enforcement', 'absent'],
  ['## Rules\n\nText.', 'references', 'absent'],
  ['## Rules\n\nText.', 'approval', 'absent'],
  ['## Rules\n\nText.', 'roles', 'absent'],
  ['<!-- ## Scope -->\n\n## Rules\n\nText.', 'scope', 'absent'],
  ['```\n## Scope\n```\n\n## Rules\n\nText.', 'scope', 'absent'],
  ['## Change approval\n\nEach change is recorded.', 'approval', 'absent'],
  ['## Überprüfung der Zugriffsrechte\n\nZugriffsrechte werden halbjährlich überprüft.', 'review', 'absent'],
  ['## Regeln\n\nProtokolle werden regelmäßig überprüft.', 'review', 'absent'],
  ['## Revue des accès\n\nLes accès sont revus chaque trimestre.', 'review', 'absent'],
  ['## Lineamientos\n\nLos permisos deben revisarse cada seis meses.', 'review', 'absent'],
  ['## Revisão de acessos\n\nOs acessos são revisados a cada trimestre.', 'review', 'absent'],
  ['## Revisione degli accessi\n\nGli accessi sono rivisti ogni trimestre.', 'review', 'absent'],
  ['## Beoordeling van toegangsrechten\n\nToegangsrechten worden elk kwartaal beoordeeld.', 'review', 'absent'],
];

function check([body, section, state, under]: SectionRow): void {
  const text = `# Backup policy\n\n${body}\n`;
  const { facts } = readDocument(text, { path: 'policies/document.md', kind: 'topic-policy', order: undefined, inIsms: true }, READER);
  const fact = facts.sections[section];
  assert.equal(fact.state, state);
  assert.equal(fact.span === undefined, state === 'absent');
  if (under !== undefined && fact.span) assert.equal(text.slice(fact.span.start, fact.span.end), under);
}

function named([body, section]: SectionRow): string {
  return `${section} in ${JSON.stringify(body.length > 60 ? `${body.slice(0, 57)}...` : body)}`;
}

describe('sections', () => {
  for (const row of PRESENT) it(`finds ${named(row)}`, () => check(row));
  for (const row of IN_TEXT) it(`finds in the text ${named(row)}`, () => check(row));
  for (const row of ABSENT) it(`finds no ${named(row)}`, () => check(row));
});
