import { pastDate, rowsOf } from '../lists.js';
import { defineRule } from '../rule.js';

export default defineRule({
  code: 'exception.expired',
  summary: 'An exception ends with its date, or is approved anew.',
  rationale: 'Exceptions are granted for a time. One whose date has passed and that is still listed as in force is a deviation that nobody approved.',
  basis: 'own-document',
  clause: '8.1',
  requirements: ['X-20'],
  stage: [1, 2],
  class: 'minor',
  severity: 'warning',
  fix: 'none',
  messages: {
    expired: 'The exception {exception} ended on {end} and is not closed. Close it, or have it approved anew (it is your own date; ISO/IEC 27001, 8.1).',
  },
  disagree: 'Set its status to closed, or enter the new date with who approved it.',
  examples: [
    {
      title: 'a date that has passed',
      workspace: `
//- /README.md
# ISMS documentation
//- /exception-register.md
# Exception register

| Exception | Reason | Approved by | Expires | Status |
|---|---|---|---|---|
| EX-1 | Legacy system without MFA | CISO | 2026-06-30 | Open |
                                            ^^^^^^^^^^ warning exception.expired
| EX-2 | Shared account of the plant | CISO | 2027-06-30 | Open |
`,
    },
    {
      title: 'in German',
      workspace: `
//- /README.md
# ISMS-Dokumentation
//- /ausnahmen.md
# Register der Ausnahmen

| Ausnahme | Grund | Genehmigt durch | Gültig bis |
|---|---|---|---|
| AN-1 | Altsystem ohne MFA | ISB | 30.06.2026 |
                                    ^^^^^^^^^^ warning exception.expired
`,
    },
    {
      title: 'must not fire: it was closed',
      workspace: `
//- /README.md
# ISMS documentation
//- /exception-register.md
# Exception register

| Exception | Reason | Approved by | Expires | Status |
|---|---|---|---|---|
| EX-1 | Legacy system without MFA | CISO | 2026-06-30 | Closed |
`,
    },
    {
      title: 'must not fire: another list with dates',
      workspace: `
//- /README.md
# ISMS documentation
//- /certificate-list.md
# List of certificates

| Certificate | Owner | Expires |
|---|---|---|
| www | Head of IT | 2026-06-30 |
`,
    },
  ],
  check({ document, today, report, looked }) {
    for (const { name, cells, isClosed } of rowsOf(document, 'exceptions')) {
      const { expires } = cells;
      if (expires?.date === undefined) continue;
      looked();
      const end = isClosed ? undefined : pastDate(expires, today);
      if (end !== undefined) report({ span: expires.span, at: name.text, message: 'expired', values: { exception: name.text, end } });
    }
  },
});
