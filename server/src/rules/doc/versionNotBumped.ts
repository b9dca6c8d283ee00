import { defineRule } from '../rule.js';
import { isControlled, titleOf, titlePlace } from '../subjects.js';

const NUMBERS = /^v?\s?(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/i;

export default defineRule({
  code: 'doc.version-not-bumped',
  summary: 'The version of a document is the one of the newest row of its history.',
  rationale:
    'A history that knows a newer version than the head of the document shows that one of them was forgotten, and nobody can tell which version was approved. It is said only where both are plain numbers.',
  basis: 'clause',
  clause: '7.5.3 e)',
  requirements: ['S-15'],
  stage: [1],
  class: 'minor',
  severity: 'warning',
  fix: 'sometimes',
  messages: {
    behind: '"{title}" calls itself version {version}, and its history already has {newest}. Make both the same (ISO/IEC 27001, 7.5.3 e).',
  },
  disagree: 'Correct the version in the head or the row in the history.',
  examples: [
    {
      title: 'a history that is ahead of the head',
      workspace: `
//- /backup.md
# Backup policy

**Owner:** CISO
**Version:** 1.0
             ^^^ warning doc.version-not-bumped

Data must be backed up every day.

## Version history

| Version | Date | Author | Change |
|---|---|---|---|
| 1.0 | 2025-03-02 | CISO | First version |
| 1.1 | 2026-03-02 | CISO | Restore tests |
`,
      fixed: `
//- /backup.md
# Backup policy

**Owner:** CISO
**Version:** 1.1

Data must be backed up every day.

## Version history

| Version | Date | Author | Change |
|---|---|---|---|
| 1.0 | 2025-03-02 | CISO | First version |
| 1.1 | 2026-03-02 | CISO | Restore tests |
`,
    },
    {
      title: 'German, with front matter',
      workspace: `
//- /sicherung.md
---
title: Richtlinie Datensicherung
owner: ISB
version: "1.9"
          ^^^ warning doc.version-not-bumped
---

# Richtlinie Datensicherung

Daten müssen täglich gesichert werden.

## Änderungshistorie

| Version | Datum | Autor | Änderung |
|---|---|---|---|
| 1.10 | 2026-03-02 | ISB | Tests |
| 1.9 | 2025-03-02 | ISB | Erste Fassung |
`,
    },
    {
      title: 'must not fire: the same version, the newest row first',
      workspace: `
//- /backup.md
# Backup policy

**Owner:** CISO
**Version:** 1.1

## Version history

| Version | Date | Author | Change |
|---|---|---|---|
| 1.1 | 2026-03-02 | CISO | Restore tests |
| 1.0 | 2025-03-02 | CISO | First version |
`,
    },
    {
      title: 'must not fire: a version that is no number',
      workspace: `
//- /backup.md
# Backup policy

**Owner:** CISO
**Version:** 2025 edition

## Version history

| Version | Date | Author | Change |
|---|---|---|---|
| 2.0 | 2026-03-02 | CISO | Restore tests |
`,
    },
    {
      title: 'cannot be judged: no history',
      workspace: `
//- /backup.md
# Backup policy

**Owner:** CISO
**Version:** 1.1
`,
    },
  ],
  check({ document, report, looked }) {
    const { version } = document.fields;
    if (!isControlled(document) || version.value === undefined || version.source === 'history') return;
    const stated = numbersOf(version.value);
    const known = document.history.flatMap((entry) => {
      const numbers = entry.version === undefined ? undefined : numbersOf(entry.version);
      return numbers ? [{ numbers, written: entry.version!, entry }] : [];
    });
    if (!stated || known.length === 0) return;
    looked();
    const newest = known.reduce((best, each) => (compare(each.numbers, best.numbers) > 0 ? each : best));
    if (compare(newest.numbers, stated) <= 0) return;
    const { span } = version;
    report({
      span: span ?? titlePlace(document),
      at: 'version',
      message: 'behind',
      values: { title: titleOf(document), version: version.value, newest: newest.written },
      related: [{ path: document.path, span: { start: newest.entry.start, end: newest.entry.end }, message: 'The newest version in the history' }],
      fixes: () =>
        span && span.end - span.start === version.value!.length
          ? [{ title: `Set the version to ${newest.written}`, changes: [{ path: document.path, span, newText: newest.written }], preferred: true }]
          : [],
    });
  },
});

function numbersOf(version: string): readonly number[] | undefined {
  const match = NUMBERS.exec(version.trim());
  return match ? [match[1], match[2], match[3]].map((part) => Number(part ?? 0)) : undefined;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) if (part !== b[index]) return part - (b[index] ?? 0);
  return 0;
}
