import { READER } from '../workspace.js';

/** The ways of writing the clean example: front matter and YAML, Markdown tables and bold lines, German tables. */
export const CLEAN_FORMATS = ['front-matter', 'tables', 'german'] as const;
export type CleanFormat = (typeof CLEAN_FORMATS)[number];

/** The Statement of Applicability of each format. */
export const CLEAN_SOA: Readonly<Record<CleanFormat, string>> = { 'front-matter': 'soa.yaml', tables: 'soa.md', german: 'soa.md' };

/** Controls that the clean example leaves out, with a reason. */
const EXCLUDED: ReadonlyMap<string, readonly [english: string, german: string]> = new Map([
  [
    'A.7.11',
    [
      'We run no premises with supporting utilities of our own; the data centre belongs to the provider.',
      'Wir betreiben kein eigenes Rechenzentrum mit Versorgung; es gehört dem Anbieter.',
    ],
  ],
  [
    'A.8.30',
    ['No development is outsourced: all code is written by our own staff.', 'Keine Entwicklung ist ausgelagert: eigene Angestellte schreiben den ganzen Code.'],
  ],
]);

/** The risks that the treatment plan of the clean example treats, by control. */
const TREATS: ReadonlyMap<string, string> = new Map([
  ['A.8.1', 'R-1'],
  ['A.8.14', 'R-2'],
]);

interface Page {
  readonly path: string;
  readonly title: string;
  /** What stands under the title and the metadata. */
  readonly body: string;
  /** Records show what happened: they have a date and an author, no approval. */
  readonly isRecord?: true;
}

const ENGLISH: readonly Page[] = [
  {
    path: 'scope.md',
    title: 'Scope of the ISMS',
    body: `## Scope

The information security management system covers the development and operation of the booking service in Bern, with its staff, laptops and cloud accounts. The interfaces to the payment provider lie outside.

External and internal issues, such as the market and the small team, were considered; climate change is not a relevant one. The requirements of interested parties are answered by the ISMS: customers and authorities expect that their data stay secret.`,
  },
  {
    path: 'policies/information-security.md',
    title: 'Information security policy',
    body: `## Purpose

This policy states how the management directs information security and what it expects.

## Scope

This policy applies to all staff and contractors inside the scope of the ISMS.

## Policy

The management commits to meet the requirements that apply and to improve the ISMS continually. Objectives are set every year, and a management review is held every year.

## Roles and responsibilities

The CISO is responsible for this policy.

## Review

This policy is reviewed every year.

## Exceptions

Exceptions must be approved by the CISO.`,
  },
  {
    path: 'policies/access-control.md',
    title: 'Access control policy',
    body: `## Purpose

This policy makes sure that only those who need access have it.

## Scope

This policy applies to all systems inside the scope of the ISMS.

## Policy

Access must be requested, approved and withdrawn by the platform team.

## Roles and responsibilities

The Head of IT is responsible for granting access.

## Review

This policy is reviewed every year.

## Exceptions

Exceptions must be approved by the CISO.`,
  },
  {
    path: 'risk/method.md',
    title: 'Risk assessment methodology',
    body: `## Purpose

This method makes risk assessments comparable.

## Scope

It applies to all assets inside the scope of the ISMS.

## Method

Likelihood and impact are rated from 1 to 5. Risks above 12 are treated; the owner of the risk accepts what remains.`,
  },
  {
    path: 'risk/register.md',
    title: 'Risk register',
    body: `| Risk ID | Risk | Likelihood | Impact | Level | Owner | Treatment |
|---|---|---|---|---|---|---|
| R-1 | Stolen laptop with customer data | 2 | 3 | 6 | Head of IT | Mitigate |
| R-2 | Failure of the only region | 2 | 5 | 10 | Head of Platform | Mitigate |`,
  },
  {
    path: 'risk/treatment.md',
    title: 'Risk treatment plan',
    body: `| Risk ID | Option | Controls | Owner | Due | Status |
|---|---|---|---|---|---|
| R-1 | Mitigate | A.8.1 | Head of IT | 2027-01-31 | In progress |
| R-2 | Mitigate | A.8.14 | Head of Platform | 2027-02-28 | In progress |`,
  },
  {
    path: 'objectives.md',
    title: 'Information security objectives',
    body: `| Objective | Measure | Target | Responsible | Due |
|---|---|---|---|---|
| Fewer successful phishing attempts | Share of staff who click | below 3 % | CISO | 2027-06-30 |`,
  },
  {
    path: 'procedures/operations.md',
    title: 'Operational planning and control procedure',
    body: `## Purpose

This procedure keeps changes of the booking service under control.

## Scope

It applies to all changes of production.

## Procedure

Each change must be reviewed by a second person before it is released.`,
  },
  {
    path: 'audit/programme.md',
    title: 'Internal audit programme',
    body: `## Purpose

This programme covers all clauses once a year.

## Plan

| Audit | Criteria | Auditor | Planned |
|---|---|---|---|
| Audit 2026 | Clauses 4 to 10 | External auditor | 2026-06-15 |`,
  },
  {
    path: 'records/audit-2026.md',
    title: 'Internal audit report 2026',
    body: `## Result

The audit of 2026-06-15 covered clauses 4 to 10 and raised no nonconformity. The report was presented to the managing director on 2026-06-22.`,
    isRecord: true,
  },
  {
    path: 'records/management-review-2026.md',
    title: 'Management review minutes 2026',
    body: `## Decisions

The management reviewed the ISMS on 2026-07-06 and decided to buy hardware keys for all staff.`,
    isRecord: true,
  },
  {
    path: 'records/access-review-2026.md',
    title: 'Access review 2026',
    body: `## Result

All 41 accounts were looked at on 2026-08-04; two were closed.`,
    isRecord: true,
  },
  {
    path: 'records/corrective-actions.md',
    title: 'Corrective actions',
    body: `| Nonconformity | Cause | Action | Owner | Due | Closed |
|---|---|---|---|---|---|
| Two accounts of leavers were open | No task in the exit list | Task added to the exit list | Head of IT | 2026-08-31 | 2026-08-20 |`,
    isRecord: true,
  },
  {
    path: 'records/measurements-2026.md',
    title: 'Measurement results 2026',
    body: `| Measure | Target | Result | Date |
|---|---|---|---|
| Share of staff who click | below 3 % | 2 % | 2026-09-30 |`,
    isRecord: true,
  },
  {
    path: 'records/training-2026.md',
    title: 'Training register',
    body: `| Name | Training | Date | Result |
|---|---|---|---|
| All staff | Security awareness | 2026-05-11 | Passed |`,
    isRecord: true,
  },
];

const GERMAN: readonly Page[] = [
  {
    path: 'geltungsbereich.md',
    title: 'Geltungsbereich des ISMS',
    body: `## Geltungsbereich

Das Managementsystem für Informationssicherheit umfasst die Entwicklung und den Betrieb des Buchungsdienstes in Bern mit allen Angestellten, Laptops und Konten in der Cloud. Die Schnittstellen zum Zahlungsdienst liegen außerhalb.

Externe und interne Themen wie der Markt und das kleine Team wurden betrachtet; der Klimawandel ist kein relevantes. Die Anforderungen interessierter Parteien werden im ISMS behandelt: Kunden und Behörden erwarten, dass ihre Daten geheim bleiben. Alle Angestellten werden jährlich geschult.`,
  },
  {
    path: 'richtlinien/informationssicherheit.md',
    title: 'Informationssicherheitsleitlinie',
    body: `## Zweck

Diese Leitlinie sagt, wie die Leitung die Informationssicherheit lenkt und was sie erwartet.

## Geltungsbereich

Diese Leitlinie gilt für alle Angestellten und Beauftragten im Geltungsbereich des ISMS.

## Grundsätze

Die Leitung verpflichtet sich, die Anforderungen zu erfüllen und das ISMS laufend zu verbessern. Ziele werden jedes Jahr gesetzt, und die Managementbewertung findet jährlich statt.

## Rollen und Verantwortlichkeiten

Der ISB ist für diese Leitlinie verantwortlich.

## Überprüfung

Diese Leitlinie wird jährlich überprüft.

## Ausnahmen

Ausnahmen müssen vom ISB genehmigt werden.`,
  },
  {
    path: 'richtlinien/zugriff.md',
    title: 'Richtlinie Zugriffskontrolle',
    body: `## Zweck

Diese Richtlinie sorgt dafür, dass nur Zugriff hat, wer ihn braucht.

## Geltungsbereich

Diese Richtlinie gilt für alle Systeme im Geltungsbereich des ISMS.

## Grundsätze

Zugriffe müssen beantragt, genehmigt und wieder entzogen werden.

## Rollen und Verantwortlichkeiten

Die Leiterin IT ist für die Vergabe verantwortlich.

## Überprüfung

Diese Richtlinie wird jährlich überprüft.

## Ausnahmen

Ausnahmen müssen vom ISB genehmigt werden.`,
  },
  {
    path: 'risiken/methode.md',
    title: 'Methodik der Risikobeurteilung',
    body: `## Zweck

Diese Methode macht Beurteilungen vergleichbar.

## Geltungsbereich

Sie gilt für alle Werte im Geltungsbereich des ISMS.

## Vorgehen

Wahrscheinlichkeit und Auswirkung werden von 1 bis 5 bewertet. Risiken über 12 werden behandelt; was bleibt, trägt der Eigentümer des Risikos.`,
  },
  {
    path: 'risiken/register.md',
    title: 'Risikoregister',
    body: `| Risiko-ID | Risiko | Wahrscheinlichkeit | Auswirkung | Stufe | Verantwortlich | Behandlung |
|---|---|---|---|---|---|---|
| R-1 | Gestohlener Laptop mit Kundendaten | 2 | 3 | 6 | Leiterin IT | Vermindern |
| R-2 | Ausfall der einzigen Region | 2 | 5 | 10 | Leiter Plattform | Vermindern |`,
  },
  {
    path: 'risiken/behandlung.md',
    title: 'Risikobehandlungsplan',
    body: `| Risiko-ID | Option | Maßnahmen | Verantwortlich | Frist | Status |
|---|---|---|---|---|---|
| R-1 | Vermindern | A.8.1 | Leiterin IT | 2027-01-31 | In Arbeit |
| R-2 | Vermindern | A.8.14 | Leiter Plattform | 2027-02-28 | In Arbeit |`,
  },
  {
    path: 'ziele.md',
    title: 'Informationssicherheitsziele',
    body: `| Ziel | Kennzahl | Zielwert | Verantwortlich | Frist |
|---|---|---|---|---|
| Weniger erfolgreiche Phishing-Versuche | Anteil der Angestellten, die klicken | unter 3 % | ISB | 2027-06-30 |`,
  },
  {
    path: 'verfahren/betrieb.md',
    title: 'Verfahren zur betrieblichen Planung und Steuerung',
    body: `## Zweck

Dieses Verfahren hält Änderungen des Buchungsdienstes unter Kontrolle.

## Geltungsbereich

Es gilt für alle Änderungen des Betriebs.

## Ablauf

Jede Änderung muss von einer zweiten Person geprüft werden, bevor sie freigegeben wird.`,
  },
  {
    path: 'audit/programm.md',
    title: 'Internes Auditprogramm',
    body: `## Zweck

Dieses Programm deckt alle Kapitel einmal im Jahr ab.

## Plan

| Audit | Kriterien | Auditor | Geplant |
|---|---|---|---|
| Audit 2026 | Kapitel 4 bis 10 | Externe Auditorin | 2026-06-15 |`,
  },
  {
    path: 'nachweise/audit-2026.md',
    title: 'Interner Auditbericht 2026',
    body: `## Ergebnis

Das Audit vom 15.06.2026 deckte die Kapitel 4 bis 10 ab und ergab keine Abweichung. Der Bericht wurde der Geschäftsführerin am 22.06.2026 vorgelegt.`,
    isRecord: true,
  },
  {
    path: 'nachweise/managementbewertung-2026.md',
    title: 'Protokoll der Managementbewertung 2026',
    body: `## Entscheidungen

Die Leitung bewertete das ISMS am 06.07.2026 und beschloss, Schlüssel für alle zu kaufen.`,
    isRecord: true,
  },
  {
    path: 'nachweise/zugriffe-2026.md',
    title: 'Überprüfung der Zugriffsrechte 2026',
    body: `## Ergebnis

Alle 41 Konten wurden am 04.08.2026 angesehen; zwei wurden geschlossen.`,
    isRecord: true,
  },
];

/** An ISMS in which no rule finds anything, written in one of the formats. */
export function cleanIsms(format: CleanFormat): ReadonlyMap<string, string> {
  const pages = (format === 'german' ? GERMAN : ENGLISH).map((page): [string, string] => [page.path, write(page, format)]);
  return new Map([...pages, [CLEAN_SOA[format], soa(format)]]);
}

function write(page: Page, format: CleanFormat): string {
  switch (format) {
    case 'front-matter': {
      const control = page.isRecord
        ? ['owner: ciso', 'date: 2026-08-04']
        : [
            'owner: ciso',
            'version: "1.2"',
            'status: approved',
            'approved_by: Jane Doe',
            'approved_on: 2026-03-02',
            'last_reviewed: 2026-03-02',
            'review_interval: P1Y',
          ];
      return `---\ntitle: ${page.title}\n${control.join('\n')}\n---\n\n# ${page.title}\n\n${page.body}\n`;
    }
    case 'tables':
      // Half of such repositories have a table under the title, the others bold lines.
      return `# ${page.title}\n\n${page.path.startsWith('policies/') ? boldLines(page) : table(page)}\n\n${page.body}\n`;
    case 'german':
      return `# ${page.title}\n\n${germanTable(page)}\n\n${page.body}\n`;
  }
}

function boldLines({ isRecord }: Page): string {
  const lines = isRecord
    ? ['**Owner:** CISO', '**Date:** 2026-08-04']
    : [
        '**Owner:** CISO',
        '**Version:** 1.2',
        '**Status:** Approved',
        '**Approved by:** Jane Doe, CEO',
        '**Effective date:** 2026-03-02',
        '**Last review:** 2026-03-02',
        '**Review cycle:** Annual',
      ];
  return lines.join('  \n');
}

function table({ isRecord }: Page): string {
  const rows = isRecord
    ? ['| Owner | CISO |', '| Date | 2026-08-04 |']
    : [
        '| Owner | CISO |',
        '| Version | 1.2 |',
        '| Status | Approved |',
        '| Approved by | Jane Doe, CEO |',
        '| Effective date | 2026-03-02 |',
        '| Last review | 2026-03-02 |',
        '| Review cycle | Annual |',
      ];
  return ['| Field | Value |', '|---|---|', ...rows].join('\n');
}

function germanTable({ isRecord }: Page): string {
  const rows = isRecord
    ? ['| Verantwortlich | ISB |', '| Datum | 04.08.2026 |']
    : [
        '| Verantwortlich | ISB |',
        '| Version | 1.2 |',
        '| Status | Freigegeben |',
        '| Genehmigt durch | Anna Beispiel, Geschäftsführerin |',
        '| Gültig ab | 02.03.2026 |',
        '| Letzte Überprüfung | 02.03.2026 |',
        '| Überprüfungszyklus | Jährlich |',
      ];
  return ['| Feld | Wert |', '|---|---|', ...rows].join('\n');
}

function soa(format: CleanFormat): string {
  const controls = [...READER.catalogue.controls2022.values()];
  switch (format) {
    case 'front-matter':
      return [
        'title: Statement of Applicability',
        'owner: ciso',
        'version: "3.0"',
        'status: approved',
        'approved_by: Jane Doe',
        'approved_on: 2026-03-02',
        'last_reviewed: 2026-03-02',
        'review_interval: P1Y',
        'controls:',
        ...controls.flatMap(({ ref }) => yamlRow(ref)),
        '',
      ].join('\n');
    case 'tables': {
      const header = '| Control | Title | Applicable | Justification | Status | Policy | Evidence | Owner |\n|---|---|---|---|---|---|---|---|';
      const rows = controls.map(({ ref, title }) => {
        const reason = EXCLUDED.get(ref)?.[0];
        return reason === undefined
          ? `| ${ref} | ${title} | Yes | ${reasonOf(ref, title)} | Implemented | [Access control](policies/access-control.md) | [Access review](records/access-review-2026.md) | Head of IT |`
          : `| ${ref} | ${title} | No | ${reason} | Not applicable | | | |`;
      });
      return `# Statement of Applicability\n\n${table({ path: '', title: '', body: '' })}\n\n${header}\n${rows.join('\n')}\n`;
    }
    case 'german': {
      const header =
        '| Control | Titel | Anwendbar | Begründung | Umsetzungsstatus | Richtlinie | Nachweis | Verantwortlich |\n|---|---|---|---|---|---|---|---|';
      const rows = controls.map(({ ref, title }) => {
        const reason = EXCLUDED.get(ref)?.[1];
        return reason === undefined
          ? `| ${ref} | ${title} | Ja | ${germanReasonOf(ref, title)} | Umgesetzt | [Zugriff](richtlinien/zugriff.md) | [Überprüfung](nachweise/zugriffe-2026.md) | Leiterin IT |`
          : `| ${ref} | ${title} | Nein | ${reason} | Nicht anwendbar | | | |`;
      });
      return `# Erklärung zur Anwendbarkeit\n\n${germanTable({ path: '', title: '', body: '' })}\n\n${header}\n${rows.join('\n')}\n`;
    }
  }
}

/** The controls that treat a risk say so, the others name what asks for them. */
function reasonOf(ref: string, title: string): string {
  const risk = TREATS.get(ref);
  return risk === undefined ? `Asked for by customers: ${title}` : `Needed to treat risk ${risk}`;
}

function germanReasonOf(ref: string, title: string): string {
  const risk = TREATS.get(ref);
  return risk === undefined ? `Von Kunden verlangt: ${title}` : `Nötig zur Behandlung von Risiko ${risk}`;
}

function yamlRow(ref: string): string[] {
  const reason = EXCLUDED.get(ref)?.[0];
  if (reason !== undefined) return [`  - id: ${ref}`, '    applicable: false', `    justification: "${reason}"`];
  return [
    `  - id: ${ref}`,
    '    applicable: true',
    '    reasons: [risk]',
    '    justification: Needed to treat risk R-1.',
    '    status: implemented',
    '    owner: head-of-it',
    '    policies: [policies/access-control.md]',
    '    evidence: [records/access-review-2026.md]',
  ];
}
