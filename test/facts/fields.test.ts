import assert from 'node:assert/strict';
import type { FieldFact, FieldSource } from '../../server/src/facts/facts.js';
import { readDocument } from '../../server/src/facts/readDocument.js';
import type { DateOrder } from '../../server/src/standard/dates.js';
import { FIELD_NAMES, type FieldName } from '../../server/src/standard/vocabulary.js';
import { READER } from '../workspace.js';

/** What is read: the value, from where, and the text under its range where that is not the value. `?` is a placeholder, `-` absent. */
type Wanted = readonly [value: string, source?: FieldSource, under?: string];

interface FieldRow {
  readonly is: string;
  readonly text: string;
  readonly order?: DateOrder;
  readonly fields: Partial<Record<FieldName, Wanted>>;
}

const FRONT_MATTER: readonly FieldRow[] = [
  {
    is: 'front matter in snake case',
    text: '---\ntitle: Access policy\nowner: Head of IT\nversion: "2.1"\napproved_by: CEO\napproved_on: 2026-03-02\n---\n\n# Access policy\n',
    fields: {
      title: ['Access policy', 'front-matter'],
      owner: ['Head of IT', 'front-matter'],
      version: ['2.1', 'front-matter'],
      approver: ['CEO', 'front-matter'],
      approvedOn: ['2026-03-02', 'front-matter'],
      lastReview: ['-'],
    },
  },
  {
    is: 'front matter in kebab case and camel case',
    text: '---\ndocument-owner: Head of IT\nlastReviewed: 2026-03-02\nnext-review-date: 2027-03-02\n---\n\n# Access policy\n',
    fields: {
      owner: ['Head of IT', 'front-matter'],
      lastReview: ['2026-03-02', 'front-matter'],
      nextReview: ['2027-03-02', 'front-matter'],
    },
  },
  {
    is: 'front matter without an opening fence',
    text: 'name: Backup policy\nowner: Head of IT\nversion: 1.4\n---\n\n# Purpose\n\nKeep data.\n',
    fields: { title: ['Backup policy', 'front-matter'], owner: ['Head of IT', 'front-matter'], version: ['1.4', 'front-matter'] },
  },
  {
    is: 'front matter that is no YAML',
    text: '---\ntitle: Backup policy: how we do it\nowner: @head-of-it\nversion: 1.4\n---\n\n# Backup policy\n',
    fields: { owner: ['@head-of-it', 'front-matter'], version: ['1.4', 'front-matter'] },
  },
  {
    is: 'metadata under one key',
    text: '---\ndocument:\n  owner: Head of IT\n  version: 1.4\n  classification: Internal\n---\n\n# Backup policy\n',
    fields: { owner: ['Head of IT', 'front-matter'], version: ['1.4', 'front-matter'], classification: ['Internal', 'front-matter'] },
  },
  {
    is: 'TOML front matter',
    text: '+++\ntitle = "Backup policy"\nowner = "Head of IT"\n+++\n\n## Purpose\n\nKeep data.\n',
    fields: { title: ['Backup policy', 'front-matter'], owner: ['Head of IT', 'front-matter'] },
  },
  {
    is: 'a cycle in months as a bare number',
    text: '---\nowner: CISO\nreview_cycle_months: 12\n---\n\n# Backup policy\n',
    fields: { reviewInterval: ['P1Y', 'front-matter', '12'] },
  },
  {
    is: 'a cadence whose key names another unit',
    text: '---\nowner: CISO\nreview_cadence_months: 18\n---\n\n# Backup policy\n',
    fields: { reviewInterval: ['P18M', 'front-matter', '18'] },
  },
  {
    is: 'a frequency in days',
    text: '---\nowner: CISO\nreview_interval_days: 180\n---\n\n# Backup policy\n',
    fields: { reviewInterval: ['P180D', 'front-matter', '180'] },
  },
  {
    is: 'a next review given as a period',
    text: '---\nowner: CISO\nnext_review: 12 months\n---\n\n# Backup policy\n',
    fields: { nextReview: ['-'], reviewInterval: ['P1Y', 'front-matter', '12 months'] },
  },
  {
    is: 'values that are null',
    text: '---\nowner: CISO\nlast_reviewed: null\nnext_review: ~\n---\n\n# Backup policy\n',
    fields: { lastReview: ['?', 'front-matter'], nextReview: ['?', 'front-matter'] },
  },
  {
    is: 'empty values',
    text: '---\nowner:\nversion: ""\n---\n\n# Backup policy\n',
    fields: { owner: ['?', 'front-matter'], version: ['?', 'front-matter'] },
  },
  {
    is: 'mustache values',
    text: '---\nowner: "{{ owner }}"\nversion: "1.0"\n---\n\n# Backup policy\n',
    fields: { owner: ['?', 'front-matter'], version: ['1.0', 'front-matter'] },
  },
  {
    is: 'an owner as a link to a note',
    text: '---\nowner: "[[people/jane|Jane Doe]]"\nversion: "1.0"\n---\n\n# Backup policy\n',
    fields: { owner: ['Jane Doe', 'front-matter'] },
  },
  {
    is: 'an owner as a mapping',
    text: '---\nowner:\n  name: Jane Doe\n  role: CISO\n---\n\n# Backup policy\n',
    fields: { owner: ['Jane Doe', 'front-matter'] },
  },
  {
    is: 'front matter in Spanish, with accents in the keys',
    text: '---\ntítulo: Política de copias\ncódigo: POL-05\nfecha_creación: 2025-01-12\núltima_actualización: 2025-02-13\nversión: 0.1.0\nestado: borrador\naprobado_por: Dirección General\n---\n\n# Política de copias\n',
    fields: {
      id: ['POL-05', 'front-matter'],
      effectiveOn: ['2025-01-12', 'front-matter'],
      lastReview: ['2025-02-13', 'front-matter'],
      version: ['0.1.0', 'front-matter'],
      status: ['borrador', 'front-matter'],
      approver: ['Dirección General', 'front-matter'],
    },
  },
  {
    is: 'both channels: front matter wins over the lines',
    text: '---\nversion: 3.0\n---\n\n# Backup policy\n\n**Version:** 2.9\n',
    fields: { version: ['3.0', 'front-matter'] },
  },
];

const TABLES: readonly FieldRow[] = [
  {
    is: 'a table of two columns with a header',
    text: '# Backup policy\n\n| Field | Value |\n|---|---|\n| Document Owner | Head of IT |\n| Version | 1.2 |\n| Effective Date | 2 March 2026 |\n',
    fields: { owner: ['Head of IT', 'table'], version: ['1.2', 'table'], effectiveOn: ['2026-03-02', 'table', '2 March 2026'] },
  },
  {
    is: 'a table of two columns whose header is empty',
    text: '# Backup policy\n\n| | |\n|---|---|\n| **Owner** | Head of IT |\n| **Approved by** | CEO |\n',
    fields: { owner: ['Head of IT', 'table'], approver: ['CEO', 'table'] },
  },
  {
    is: 'a table of two columns whose header is the first pair',
    text: '# Backup policy\n\n| Owner | Head of IT |\n|---|---|\n| Version | 1.2 |\n| Status | Approved |\n',
    fields: { owner: ['Head of IT', 'table'], version: ['1.2', 'table'], status: ['Approved', 'table'] },
  },
  {
    is: 'labels in the header and values below',
    text: '# Backup policy\n\n| Version | Owner | Approved by | Effective date |\n|---|---|---|---|\n| 1.2 | Head of IT | CEO | 2026-03-02 |\n',
    fields: { version: ['1.2', 'table'], owner: ['Head of IT', 'table'], approver: ['CEO', 'table'], effectiveOn: ['2026-03-02', 'table'] },
  },
  {
    is: 'labels in the header and values below, in Italian',
    text: '# Politica dei backup\n\n| Codice | Versione | Data Emissione | Approvato da |\n|---|---|---|---|\n| POL-7 | 1.0 | 25/01/2026 | Direzione |\n',
    fields: { id: ['POL-7', 'table'], version: ['1.0', 'table'], effectiveOn: ['2026-01-25', 'table', '25/01/2026'], approver: ['Direzione', 'table'] },
  },
  {
    is: 'two pairs of columns',
    text: '# Backup policy\n\n| Owner | Head of IT | Version | 1.2 |\n|---|---|---|---|\n| Status | Approved | Classification | Internal |\n',
    fields: { owner: ['Head of IT', 'table'], version: ['1.2', 'table'], status: ['Approved', 'table'], classification: ['Internal', 'table'] },
  },
  {
    is: 'a table without outer pipes',
    text: '# Backup policy\n\nKey | Value\n--- | ---\nOwner | Head of IT\nVersion | 1.2\n',
    fields: { owner: ['Head of IT', 'table'], version: ['1.2', 'table'] },
  },
  {
    is: 'lines with a bar and no table',
    text: '# Backup policy\n\nOwner | Head of IT\nVersion | 1.2\nApproved by | CEO\n\n## Purpose\n\nKeep data.\n',
    fields: { owner: ['Head of IT', 'line'], version: ['1.2', 'line'], approver: ['CEO', 'line'] },
  },
  {
    is: 'an HTML table',
    text: '# Backup policy\n\n<table>\n<tr><th>Owner</th><td>Head of IT</td></tr>\n<tr><th>Version</th><td>1.2</td></tr>\n</table>\n',
    fields: { owner: ['Head of IT', 'table'], version: ['1.2', 'table'] },
  },
  {
    is: 'cells with placeholders',
    text: '# Backup policy\n\n| Field | Value |\n|---|---|\n| Owner | [Name] |\n| Version | |\n| Effective Date | YYYY-MM-DD |\n| Next Review | TBD |\n| Approved by | — |\n',
    fields: { owner: ['?', 'table'], version: ['?', 'table'], effectiveOn: ['?', 'table'], nextReview: ['?', 'table'], approver: ['?', 'table'] },
  },
  {
    is: 'a choice list as a value',
    text: '# Backup policy\n\n| Field | Value |\n|---|---|\n| Owner | CISO |\n| Status | Draft / Approved / Retired |\n',
    fields: { status: ['?', 'table'] },
  },
  {
    is: 'a table under a bold line at the end',
    text: `# Backup policy\n\n## Purpose\n\nKeep data.\n\n${'More text. '.repeat(200)}\n\n## Document control\n\n| Field | Value |\n|---|---|\n| Owner | Head of IT |\n| Version | 1.2 |\n`,
    fields: { owner: ['Head of IT', 'table'], version: ['1.2', 'table'] },
  },
  {
    is: 'a table in German',
    text: '# Leitlinie zur Datensicherung\n\n| Feld | Wert |\n|---|---|\n| Dokumenteneigentümer | IT-Leitung |\n| Gültig ab | 02.03.2026 |\n| Überprüfungszyklus | jährlich |\n| Klassifizierung | Intern |\n',
    fields: {
      owner: ['IT-Leitung', 'table'],
      effectiveOn: ['2026-03-02', 'table', '02.03.2026'],
      reviewInterval: ['P1Y', 'table', 'jährlich'],
      classification: ['Intern', 'table'],
    },
  },
  {
    is: 'a table in French, the review as a period',
    text: '# Politique de sauvegarde\n\n| | |\n|---|---|\n| Propriétaire | Direction |\n| Rédaction | RSSI |\n| Revue | Au moins tous les 12 mois |\n| Version | 0.1 (projet) |\n',
    fields: {
      owner: ['Direction', 'table'],
      author: ['RSSI', 'table'],
      reviewInterval: ['P1Y', 'table', 'Au moins tous les 12 mois'],
      version: ['0.1', 'table'],
    },
  },
  {
    is: 'a table of Spanish labels with open values',
    text: '# Política de copias\n\n| Campo | Información |\n|---|---|\n| **Código del documento** | GOV-2 |\n| **Propietario** | Responsable del SGSI |\n| **Última revisión** | Pendiente |\n',
    fields: { id: ['GOV-2', 'table'], owner: ['Responsable del SGSI', 'table'], lastReview: ['?', 'table'] },
  },
  {
    is: 'a table in Dutch',
    text: '# Back-upbeleid\n\n| Veld | Waarde |\n|---|---|\n| Eigenaar | CISO |\n| Versie | 1.2 |\n| Volgende herziening | 3 februari 2027 |\n',
    fields: { owner: ['CISO', 'table'], version: ['1.2', 'table'], nextReview: ['2027-02-03', 'table', '3 februari 2027'] },
  },
];

const LINES: readonly FieldRow[] = [
  {
    is: 'bold lines',
    text: '# Backup policy\n\n**Owner:** Head of IT\n**Version:** 1.2\n**Next Review:** March 2, 2027\n',
    fields: { owner: ['Head of IT', 'line'], version: ['1.2', 'line'], nextReview: ['2027-03-02', 'line', 'March 2, 2027'] },
  },
  {
    is: 'bold lines with the colon outside',
    text: '# Backup policy\n\n**Owner**: Head of IT  \n**Document ID**: POL-7  \n',
    fields: { owner: ['Head of IT', 'line'], id: ['POL-7', 'line'] },
  },
  {
    is: 'bold paragraphs of their own',
    text: '# Backup policy\n\n**Owner:** Head of IT\n\n**Version:** 1.2\n\n**Classification:** Internal\n',
    fields: { owner: ['Head of IT', 'line'], version: ['1.2', 'line'], classification: ['Internal', 'line'] },
  },
  {
    is: 'plain lines',
    text: '# Backup policy\n\nOwner: Head of IT\nVersion: 1.2\nApproved by: Jane Doe, 2026-03-02\n',
    fields: {
      owner: ['Head of IT', 'line'],
      version: ['1.2', 'line'],
      approver: ['Jane Doe', 'line'],
      approvedOn: ['2026-03-02', 'line'],
    },
  },
  {
    is: 'bullets',
    text: '# Backup policy\n\n- **Policy owner:** Head of IT\n- **Review cadence:** Annually, and whenever an owner changes\n',
    fields: { owner: ['Head of IT', 'line'], reviewInterval: ['P1Y', 'line', 'Annually, and whenever an owner changes'] },
  },
  {
    is: 'a block quote',
    text: '# Backup policy\n\n> Version: 2026-02-26  \n> Owner: Jane Doe\n\n## Purpose\n\nKeep data.\n',
    fields: { version: ['2026-02-26', 'line'], owner: ['Jane Doe', 'line'] },
  },
  {
    is: 'a block quote with a heading line of its own',
    text: '# Zugriffsrichtlinie\n\n> **Dokumentenkontrolle**  \n> Eigentümer: [ROLLE, z. B. ISB]  \n> Genehmigt von: [NAME]  \n> Version: [VERSION]  \n> Gültig ab: [DATUM]\n',
    fields: { owner: ['?', 'line'], approver: ['?', 'line'], version: ['?', 'line'], effectiveOn: ['?', 'line'] },
  },
  {
    is: 'several pairs on one line',
    text: '# Backup policy\n\n**📋 Document Owner:** CEO | **📄 Version:** 2.5 | **📅 Last Updated:** 2025-11-24 (UTC)\n',
    fields: { owner: ['CEO', 'line'], version: ['2.5', 'line'], lastReview: ['2025-11-24', 'line'] },
  },
  {
    is: 'several plain pairs on one line',
    text: '# Backup policy\n\nVersion: 1.2 | Owner: Head of IT | Classification: Internal\n',
    fields: { version: ['1.2', 'line'], owner: ['Head of IT', 'line'], classification: ['Internal', 'line'] },
  },
  {
    is: 'pairs with a middle dot between them',
    text: '# Backup policy\n\nVersion 1.2 · Owner: Head of IT · Internal\n',
    fields: { version: ['1.2', 'line'], owner: ['Head of IT', 'line'] },
  },
  {
    is: 'a label with its value on the next line',
    text: '# Backup policy\n\n**Owner**<br>\nHead of IT\n\n**Version:**\n1.2\n',
    fields: { owner: ['Head of IT', 'line'], version: ['1.2', 'line'] },
  },
  {
    is: 'a label with its value behind a line break',
    text: '# Backup policy\n\n**Owner**<br>Head of IT\n\n## Purpose\n\nKeep data.\n',
    fields: { owner: ['Head of IT', 'line'] },
  },
  {
    is: 'a definition list',
    text: '# Backup policy\n\nOwner\n: Head of IT\n\nVersion\n: 1.2\n\n## Purpose\n\nKeep data.\n',
    fields: { owner: ['Head of IT', 'line'], version: ['1.2', 'line'] },
  },
  {
    is: 'a heading as the label',
    text: '# Access standard\n\n## Owner\n\nOperations Manager\n\n## Purpose\n\nSay who gets in.\n\n## Version\n\n1.3\n',
    fields: { owner: ['Operations Manager', 'line'], version: ['1.3', 'line'] },
  },
  {
    is: 'escaped keys and values',
    text: '# Backup policy\n\n\\*\\*Owner:\\*\\* Head of IT\n\n**Document\\_ID:** POL\\_7\n',
    fields: { owner: ['Head of IT', 'line'], id: ['POL_7', 'line', 'POL\\_7'] },
  },
  {
    is: 'an owner behind whom a link stands',
    text: '# Backup policy\n\n**Policy owner:** Security Owner — see [roles](roles.md)\n',
    fields: { owner: ['Security Owner', 'line'] },
  },
  {
    is: 'an owner that is a link',
    text: '# Backup policy\n\n**Owner:** [Jane Doe](people.md)\n',
    fields: { owner: ['Jane Doe', 'line'] },
  },
  {
    is: 'a title in HTML',
    text: '<h1 align="center">Backup policy</h1>\n\n<p align="center"><strong>Owner:</strong> CEO | <strong>Version:</strong> 2.5</p>\n\n## Purpose\n\nKeep data.\n',
    fields: { title: ['Backup policy', 'heading', '<h1 align="center">Backup policy</h1>'], owner: ['CEO', 'line'], version: ['2.5', 'line'] },
  },
  {
    is: 'a title with emoji',
    text: '# 🔐 Backup policy\n\n**Owner:** CEO\n',
    fields: { title: ['Backup policy', 'heading', '# 🔐 Backup policy'] },
  },
  {
    is: 'empty bold labels',
    text: '# Backup policy\n\n**Owner:**\n**Version:** 1.0\n**Approved By:** ____________\n',
    fields: { owner: ['?', 'line'], version: ['1.0', 'line'], approver: ['?', 'line'] },
  },
  {
    is: 'values that say that they are to come',
    text: '# Backup policy\n\n**Owner:** To be assigned\n**Effective Date:** Pending\n**Next Review:** tbc\n**Version:** TBD\n',
    fields: { owner: ['?', 'line'], effectiveOn: ['?', 'line'], nextReview: ['?', 'line'], version: ['?', 'line'] },
  },
  {
    is: 'a next review with its cycle behind it',
    text: '# Backup policy\n\n**Version:** 1.0\n**Next Review:** 2027-03-02 (annual)\n',
    fields: { nextReview: ['2027-03-02', 'line'], reviewInterval: ['P1Y', 'line', '2027-03-02 (annual)'] },
  },
  {
    is: 'a review date behind the effective date',
    text: '# Backup policy\n\n**Effective Date**: January 1, 2024\n**Review Date**: January 1, 2025\n',
    fields: { effectiveOn: ['2024-01-01', 'line', 'January 1, 2024'], nextReview: ['2025-01-01', 'line', 'January 1, 2025'], lastReview: ['-'] },
  },
  {
    is: 'a review date before the effective date',
    text: '# Backup policy\n\n**Effective Date**: 1 March 2024\n**Review Date**: 1 February 2024\n',
    fields: { nextReview: ['-'], lastReview: ['2024-02-01', 'line', '1 February 2024'] },
  },
  {
    is: 'a template version beside the version',
    text: '# Backup policy\n\n**Template Version:** 4.0\n**Version:** 1.2\n',
    fields: { version: ['1.2', 'line'] },
  },
  {
    is: 'the version of the standard',
    text: '# Backup policy\n\n**Standard version:** ISO/IEC 27001:2022\n**Framework version:** 2.0\n',
    fields: { version: ['-'] },
  },
  {
    is: 'the nearest of two versions',
    text: '# Backup policy\n\n**Version:** 1.2\n\n## Purpose\n\nKeep data.\n\n## Document control\n\n**Version:** 1.1\n',
    fields: { version: ['1.2', 'line'] },
  },
  {
    is: 'owners of other things',
    text: '# Backup policy\n\n**Risk Owner:** CFO\n**Asset Owner:** COO\n**Control Owner:** CTO\n',
    fields: { owner: ['-'] },
  },
  {
    is: 'the same labels in the middle of the text',
    text: `# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Assets\n\n**Owner:** CFO\n**Version:** 7.1\n\n${'More text. '.repeat(200)}\n`,
    fields: { owner: ['-'], version: ['-'] },
  },
  {
    is: 'metadata in the last lines',
    text: `# Backup policy\n\n## Purpose\n\nKeep data.\n\n${'More text. '.repeat(200)}\n\n---\n\n**Owner:** Security Officer  \n**Last Reviewed:** July 2025\n`,
    fields: { owner: ['Security Officer', 'line'], lastReview: ['2025-07', 'line', 'July 2025'] },
  },
  {
    is: 'the owner of the last risk, which is no metadata',
    text: `# Risk register\n\n## R-1\n\nA risk.\n\n${'More text. '.repeat(200)}\n\n## R-2\n\n**Owner:** CFO\n**Status:** Open\n`,
    fields: { owner: ['-'], status: ['-'] },
  },
  {
    is: 'an approval section at the end',
    text: `# Backup policy\n\n## Purpose\n\nKeep data.\n\n${'More text. '.repeat(200)}\n\n## Approval\n\nName: Jane Doe\nDate: 2026-03-02\n`,
    fields: { approver: ['Jane Doe', 'line'], approvedOn: ['2026-03-02', 'line'] },
  },
  {
    is: 'an approval in paragraphs of their own at the end',
    text: `# Politica dei backup\n\n## Scopo\n\nProteggere i dati.\n\n${'Altro testo. '.repeat(200)}\n\n**Approvato da:** Direzione Generale\n\n**Data:** 25 Gennaio 2026\n\n**Firma:** ______\n`,
    fields: { approver: ['Direzione Generale', 'line'], approvedOn: ['2026-01-25', 'line', '25 Gennaio 2026'] },
  },
  {
    is: 'gaps for two signatures',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Approval\n\n**ISMS Manager:**  \nName: [Insert]  \nSignature: [Insert]  \nDate: [Insert]\n',
    fields: { approver: ['?', 'line'], approvedOn: ['?', 'line'] },
  },
  {
    is: 'metadata as plain lines in Portuguese at the very top',
    text: 'id: MI-3\nassunto: Política de backup\nautor: Ana Lima\ndata: 2025-11-18\nestado: vigente\nversão: 1.0\n\n# Política de backup\n\n## Objetivo\n\nProteger os dados.\n',
    fields: { id: ['MI-3'], author: ['Ana Lima'], effectiveOn: ['2025-11-18'], status: ['vigente'], version: ['1.0'] },
  },
  {
    is: 'a cycle under a word that also means version',
    text: '# Política de backup\n\n**Data de Vigência:** 09 de Maio de 2025\n\n**Revisão:** Anual\n\n**Responsável:** TI\n',
    fields: { effectiveOn: ['2025-05-09', 'line', '09 de Maio de 2025'], version: ['-'], reviewInterval: ['P1Y', 'line', 'Anual'], owner: ['TI', 'line'] },
  },
  {
    is: 'a version under a word that also means review',
    text: '# Politique de sauvegarde\n\n**Révision :** 3\n**Propriétaire :** RSSI\n',
    fields: { version: ['3', 'line'], owner: ['RSSI', 'line'], reviewInterval: ['-'] },
  },
  {
    is: 'lines in German',
    text: '# Richtlinie Datensicherung\n\n**Verantwortlich:** IT-Leitung\n**Freigegeben durch:** Geschäftsführung\n**Stand:** 03/2026\n**Nächste Überprüfung:** Q1 2027\n',
    fields: {
      owner: ['IT-Leitung', 'line'],
      approver: ['Geschäftsführung', 'line'],
      lastReview: ['2026-03', 'line', '03/2026'],
      nextReview: ['2027-03', 'line', 'Q1 2027'],
    },
  },
  {
    is: 'lines in French with a blank before the colon',
    text: '# Politique de sauvegarde\n\n**Propriétaire :** RSSI\n**Approuvé par :** Direction\n**Date d’entrée en vigueur :** 1er mars 2026\n**Classification :** 🟠 Restreint\n',
    fields: {
      owner: ['RSSI', 'line'],
      approver: ['Direction', 'line'],
      effectiveOn: ['2026-03-01', 'line', '1er mars 2026'],
      classification: ['Restreint', 'line'],
    },
  },
  {
    is: 'lines in Spanish',
    text: '# Política de copias\n\n**Fecha de aprobación:** 18 de agosto de 2025\n**Versión:** 1.0\n**Aprobado por:** Director de Seguridad\n**Próxima revisión:** agosto de 2026\n',
    fields: {
      approvedOn: ['2025-08-18', 'line', '18 de agosto de 2025'],
      version: ['1.0', 'line'],
      approver: ['Director de Seguridad', 'line'],
      nextReview: ['2026-08', 'line', 'agosto de 2026'],
    },
  },
  {
    is: 'lines in Italian',
    text: '# Politica dei backup\n\n**Versione**: 1.0\n**Responsabile**: CTO\n**Prossima Revisione**: 2026-12-27 (annuale)\n**Stato**: Approvato\n',
    fields: {
      version: ['1.0', 'line'],
      owner: ['CTO', 'line'],
      nextReview: ['2026-12-27', 'line'],
      status: ['Approvato', 'line'],
    },
  },
  {
    is: 'bullets in Dutch',
    text: '# Back-upbeleid\n\n## Documentbeheer\n\n- Versie: 1.2\n- Datum: 3 februari 2025\n- Eigenaar: CISO\n- Reviewcyclus: jaarlijks\n',
    fields: {
      version: ['1.2', 'line'],
      owner: ['CISO', 'line'],
      reviewInterval: ['P1Y', 'line', 'jaarlijks'],
    },
  },
  {
    is: 'Portuguese labels of a public body',
    text: '# Política de backup\n\n**Código:** PSI-01\n**Elaborado por:** TI\n**Aprovado por:** Diretoria\n**Data da aprovação:** 1º de março de 2026\n',
    fields: {
      id: ['PSI-01', 'line'],
      author: ['TI', 'line'],
      approver: ['Diretoria', 'line'],
      approvedOn: ['2026-03-01', 'line', '1º de março de 2026'],
    },
  },
  {
    is: 'a slash date of which neither the document nor the workspace tells the order',
    text: '# Backup policy\n\n**Owner:** CEO\n**Effective Date:** 03/04/2026\n',
    fields: { effectiveOn: ['03/04/2026', 'line'] },
  },
  {
    is: 'a slash date in a workspace that puts the month first',
    order: 'month-first',
    text: '# Backup policy\n\n**Owner:** CEO\n**Effective Date:** 03/04/2026\n',
    fields: { effectiveOn: ['2026-03-04', 'line', '03/04/2026'] },
  },
  {
    is: 'a responsible officer',
    text: '# Password policy\n\n**Company:** Example\n**Review Schedule:** Annually\n**Responsible Officer:** CISO\n**Contact:** security@example.com\n',
    fields: { owner: ['CISO', 'line'], reviewInterval: ['P1Y', 'line', 'Annually'] },
  },
  {
    is: 'codes of policies',
    text: '# Password policy\n\n**Policy Code:** SEC-001\n**Effective Date:** [To be set]\n**Owner:** [To be assigned - typically the CISO]\n',
    fields: { id: ['SEC-001', 'line'], effectiveOn: ['?', 'line'], owner: ['?', 'line'] },
  },
  {
    is: 'an owner in a sentence',
    text: '# Backup policy\n\n## Ownership\n\nThe Head of IT is the owner of this policy.\n',
    fields: { owner: ['Head of IT', 'line', 'The Head of IT is the owner of this policy.'] },
  },
  {
    is: 'an approval in a sentence',
    text: '# Backup policy\n\nThis policy was approved by the CEO on 2 March 2026.\n\n## Purpose\n\nKeep data.\n',
    fields: {
      approver: ['CEO', 'line', 'This policy was approved by the CEO on 2 March 2026.'],
      approvedOn: ['2026-03-02', 'line', 'This policy was approved by the CEO on 2 March 2026.'],
    },
  },
  {
    is: 'an interval in a sentence',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\nThis policy is reviewed at least annually.\n',
    fields: { reviewInterval: ['P1Y', 'line', 'This policy is reviewed at least annually.'] },
  },
  {
    is: 'an interval in a sentence about access',
    text: '# Access policy\n\n## Rules\n\nAccess rights are reviewed quarterly. Managers review user access every six months.\n',
    fields: { reviewInterval: ['-'] },
  },
  {
    is: 'an interval in a list under a review heading',
    text: '# Incident policy\n\n## Purpose\n\nHandle incidents.\n\n## Review\n\nThis policy must be reviewed:\n\n- Annually\n- After major incidents\n',
    fields: { reviewInterval: ['P1Y', 'line', 'Annually'] },
  },
  {
    is: 'no metadata at all',
    text: '# Password policy\n\n## Purpose\n\nKeep accounts safe.\n\n## Scope\n\nAll staff.\n',
    fields: {
      owner: ['-'],
      version: ['-'],
      status: ['-'],
      approver: ['-'],
      approvedOn: ['-'],
      effectiveOn: ['-'],
      lastReview: ['-'],
      nextReview: ['-'],
      reviewInterval: ['-'],
      classification: ['-'],
      id: ['-'],
      author: ['-'],
    },
  },
];

const BADGES: readonly FieldRow[] = [
  {
    is: 'badges with doubled hyphens and underscores',
    text: '# Backup policy\n\n![Owner](https://img.shields.io/badge/Owner-CEO-blue) ![Effective](https://img.shields.io/badge/Effective-2025--11--24-green) ![Version](https://img.shields.io/badge/Version-2.5-blue)\n',
    fields: {
      owner: ['CEO', 'badge', '![Owner](https://img.shields.io/badge/Owner-CEO-blue)'],
      version: ['2.5', 'badge', '![Version](https://img.shields.io/badge/Version-2.5-blue)'],
    },
  },
  {
    is: 'badges in HTML with an encoded blank',
    text: '<p><img src="https://img.shields.io/badge/Document_Owner-Head%20of%20IT-blue" alt="Owner"/></p>\n\n# Backup policy\n\nText.\n',
    fields: { owner: ['Head of IT', 'badge', '<img src="https://img.shields.io/badge/Document_Owner-Head%20of%20IT-blue" alt="Owner"/>'] },
  },
  {
    is: 'a badge with a review cycle',
    text: '# Backup policy\n\n![Review](https://img.shields.io/badge/Review_Cycle-Annual-blue)\n',
    fields: { reviewInterval: ['P1Y', 'badge', '![Review](https://img.shields.io/badge/Review_Cycle-Annual-blue)'] },
  },
  {
    is: 'a build badge',
    text: '# Backup policy\n\n![build](https://img.shields.io/badge/build-passing-green)\n',
    fields: { status: ['-'], version: ['-'] },
  },
];

const HISTORIES: readonly FieldRow[] = [
  {
    is: 'a history at the end',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Version history\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2025-03-02 | Jane Doe | First |\n| 1.1 | 2026-03-02 | John Roe | Second |\n',
    fields: {
      version: ['1.1', 'history', '| 1.1 | 2026-03-02 | John Roe | Second |'],
      author: ['John Roe', 'history', '| 1.1 | 2026-03-02 | John Roe | Second |'],
      lastReview: ['2026-03-02', 'history', '| 1.1 | 2026-03-02 | John Roe | Second |'],
      approvedOn: ['-'],
    },
  },
  {
    is: 'a history at the top, in German',
    text: '# Richtlinie: Passwörter\n\n### Änderungshistorie\n\n| Version | Status | Datum | Autor | Bemerkung |\n|---|---|---|---|---|\n| 1.0.0 | Entwurf | 23.01.2023 | SG | Ersterstellung |\n\n## Zweck\n\nKonten schützen.\n',
    fields: {
      version: ['1.0.0', 'history', '| 1.0.0 | Entwurf | 23.01.2023 | SG | Ersterstellung |'],
      lastReview: ['2023-01-23', 'history', '| 1.0.0 | Entwurf | 23.01.2023 | SG | Ersterstellung |'],
    },
  },
  {
    is: 'a history with an approver',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Revision history\n\n| Version | Date | Description | Approved by |\n|---|---|---|---|\n| 2.0 | 2026-03-02 | Revised | CEO |\n',
    fields: { approver: ['CEO', 'history', '| 2.0 | 2026-03-02 | Revised | CEO |'] },
  },
  {
    is: 'a history that is not filled in',
    text: '# Clean desk policy\n\n## Purpose\n\nTidy desks.\n\n## Version History\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | [Date] | [Security Officer] | Initial release |\n',
    fields: {
      version: ['1.0', 'history', '| 1.0 | [Date] | [Security Officer] | Initial release |'],
      author: ['?', 'history'],
      lastReview: ['?', 'history'],
    },
  },
  {
    is: 'a history in Spanish',
    text: '# Política de copias\n\n## Objetivo\n\nProteger.\n\n## Historial de cambios\n\n| Versión | Fecha | Descripción | Autor |\n|---|---|---|---|\n| 1.0 | 18/08/2025 | Creación | Ana |\n',
    fields: {
      version: ['1.0', 'history', '| 1.0 | 18/08/2025 | Creación | Ana |'],
      lastReview: ['2025-08-18', 'history', '| 1.0 | 18/08/2025 | Creación | Ana |'],
    },
  },
  {
    is: 'a history in French',
    text: '# Politique de sauvegarde\n\n## Objet\n\nProtéger.\n\n## Historique des versions\n\n| Version | Date | Auteur | Modifications |\n|---|---|---|---|\n| 2.1 | 1er mars 2026 | RSSI | Revue |\n',
    fields: { version: ['2.1', 'history', '| 2.1 | 1er mars 2026 | RSSI | Revue |'], author: ['RSSI', 'history', '| 2.1 | 1er mars 2026 | RSSI | Revue |'] },
  },
  {
    is: 'a history in Dutch',
    text: '# Back-upbeleid\n\n## Doel\n\nGegevens bewaren.\n\n## Versiebeheer\n\n| Versie | Datum | Auteur | Wijziging |\n|---|---|---|---|\n| 1.2 | 3 februari 2025 | J. de Vries | Herzien |\n',
    fields: {
      version: ['1.2', 'history', '| 1.2 | 3 februari 2025 | J. de Vries | Herzien |'],
      lastReview: ['2025-02-03', 'history', '| 1.2 | 3 februari 2025 | J. de Vries | Herzien |'],
    },
  },
  {
    is: 'a history in Portuguese, above all others',
    text: '# Política de backup\n\n## Controle de Versão\n\n| Versão | Data | Autor | Descrição | Aprovador |\n|---|---|---|---|---|\n| 1.0 | 09/05/2025 | CTO | Inicial | CEO |\n\n## Objetivo\n\nProteger.\n',
    fields: {
      version: ['1.0', 'history', '| 1.0 | 09/05/2025 | CTO | Inicial | CEO |'],
      approver: ['CEO', 'history', '| 1.0 | 09/05/2025 | CTO | Inicial | CEO |'],
    },
  },
  {
    is: 'a history as a list',
    text: '# Política de copias\n\n## Objetivo\n\nProteger.\n\n## Historial de cambios\n\n- **2025-01-12 — v0.1.0**\n  - Creación\n- **2025-06-30 — v0.2.0**\n  - Revisión\n',
    fields: { version: ['0.2.0', 'history', '**2025-06-30 — v0.2.0**'], lastReview: ['2025-06-30', 'history', '**2025-06-30 — v0.2.0**'] },
  },
  {
    is: 'a history as lines with the version first',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Change log\n\n- v1.1 (2026-03-02): new owner\n- v1.0 (2025-03-02): first issue\n',
    fields: { version: ['1.1', 'history', 'v1.1 (2026-03-02): new owner'], lastReview: ['2026-03-02', 'history', 'v1.1 (2026-03-02): new owner'] },
  },
  {
    is: 'revisions in front matter',
    text: '---\nname: Backup policy\nacronym: BP\nmajorRevisions:\n  - date: Jun 1 2018\n    comment: Initial\n---\n\n# Purpose\n\nKeep data.\n',
    fields: { id: ['BP', 'front-matter'], lastReview: ['2018-06-01', 'history', 'date: Jun 1 2018\n    comment: Initial\n'] },
  },
  {
    is: 'a table of software versions, which is no history of the document',
    text: '# Asset policy\n\n## Purpose\n\nKnow assets.\n\n## Software\n\n| Product | Version | Vendor |\n|---|---|---|\n| Linux | 6.1 | Debian |\n',
    fields: { version: ['-'], lastReview: ['-'] },
  },
];

const SIGNATURES: readonly FieldRow[] = [
  {
    is: 'a sign-off table',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Approval\n\n| Role | Name | Signature | Date |\n|---|---|---|---|\n| CEO | Jane Doe | jd | 2026-03-02 |\n',
    fields: {
      approver: ['Jane Doe', 'table', '| CEO | Jane Doe | jd | 2026-03-02 |'],
      approvedOn: ['2026-03-02', 'table', '| CEO | Jane Doe | jd | 2026-03-02 |'],
    },
  },
  {
    is: 'an empty sign-off table in French',
    text: '# Politique de sauvegarde\n\n## Objet\n\nProtéger.\n\n## Approbation\n\n| Fonction | Nom | Signature | Date |\n|---|---|---|---|\n| Direction | [NOM] | | [DATE] |\n',
    fields: { approver: ['?', 'table'], approvedOn: ['?', 'table'] },
  },
  {
    is: 'the one who approves among those who sign',
    text: '# Backup policy\n\n## Purpose\n\nKeep data.\n\n## Approval\n\n| Action | Name | Signature | Date |\n|---|---|---|---|\n| Prepared | John Roe | jr | 2026-03-01 |\n| Approved | Jane Doe | jd | 2026-03-02 |\n',
    fields: { approver: ['Jane Doe', 'table', '| Approved | Jane Doe | jd | 2026-03-02 |'] },
  },
];

function show(fact: FieldFact, text: string): Wanted {
  if (fact.state === 'absent') return ['-'];
  const source = fact.source!;
  return fact.state === 'placeholder' ? ['?', source] : [fact.value!, source, text.slice(fact.span!.start, fact.span!.end)];
}

function check({ text, order, fields }: FieldRow): void {
  const { facts } = readDocument(text, { path: 'policies/document.md', kind: 'topic-policy', order, inIsms: true }, READER);
  for (const name of FIELD_NAMES) {
    const wanted = fields[name];
    if (!wanted) continue;
    const [value, source, under] = wanted;
    const read = show(facts.fields[name], text);
    const full: Wanted = value === '-' ? ['-'] : value === '?' ? ['?', source ?? read[1]!] : [value, source ?? read[1]!, under ?? value];
    assert.deepEqual(read, full, name);
  }
}

describe('fields', () => {
  const groups = { FRONT_MATTER, TABLES, LINES, BADGES, HISTORIES, SIGNATURES };
  for (const [group, rows] of Object.entries(groups)) {
    describe(group.toLowerCase().replace('_', ' '), () => {
      for (const row of rows) it(`reads ${row.is}`, () => check(row));
    });
  }
  it('marks a slash date as ambiguous when nothing tells its order', () => {
    const text = '# Backup policy\n\n**Effective Date:** 03/04/2026\n';
    const { facts } = readDocument(text, { path: 'policies/document.md', kind: 'topic-policy', order: undefined, inIsms: true }, READER);
    assert.equal(facts.fields.effectiveOn.ambiguous, true);
    assert.deepEqual(facts.slashDates, [{ order: 'day-first', ambiguous: true }]);
  });
  it('says what the date of the last review is of', () => {
    const basisOf = (lines: string): string | undefined =>
      readDocument(`# Backup policy\n\n${lines}\n`, { path: 'policies/document.md', kind: 'topic-policy', order: undefined, inIsms: true }, READER).facts.fields
        .lastReview.basis;
    assert.equal(basisOf('**Last Review:** 2026-03-02'), 'review');
    assert.equal(basisOf('**Last Updated:** 2026-03-02'), 'update');
    assert.equal(basisOf('**Last Review:** 2025-03-02\n**Last Updated:** 2026-03-02'), 'update');
    assert.equal(basisOf('| Version | Date | Changes |\n|---|---|---|\n| 1.0 | 2026-03-02 | First |'), 'history');
  });
});
