import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/facts/readDocument.js';
import { READER } from '../workspace.js';
import { blank, controlled } from './pages.js';

function isTemplate(path: string, text: string): boolean {
  const { facts } = readDocument(text, { path, kind: 'topic-policy', order: undefined, inIsms: true }, READER);
  return facts.template;
}

const WHOLE = controlled('Backup Policy', 'en');

/** Documents made to be filled in: what makes them so, path, text. */
const TEMPLATES: readonly (readonly [what: string, path: string, text: string])[] = [
  ['brackets in the metadata', 'a.md', blank('Backup Policy')],
  ['mustaches in the metadata', 'a.md', WHOLE.replace('Head of Platform', '{{ owner }}').replace('3.1', '{{version}}').replace('Board', '{{ approver }}')],
  ['TODO in the metadata', 'a.md', WHOLE.replace('Head of Platform', 'TODO').replace('3.1', 'TBD').replace('Board', 'TBD')],
  ['lines to write on', 'a.md', WHOLE.replace('Head of Platform', '______').replace('3.1', '____').replace('Board', '________')],
  ['an ending and some gaps', 'policies/backup.md.tmpl', WHOLE.replace('Head of Platform', '{{.Owner}}').replace('the bakery', '{{.Name}}')],
  ['a folder of templates and some gaps', 'templates/backup.md', WHOLE.replace('the bakery', '[Company]').replace('Head of Platform', '[Role]')],
  ['a German folder of templates and some gaps', 'vorlagen/sicherung.md', controlled('Richtlinie Datensicherung', 'de').replace('Leitung Technik', '[Rolle]')],
  ['gaps all over the text', 'a.md', `${WHOLE}\n${'- The [team] tells the [owner] of [system].\n'.repeat(5)}`],
];

/** Documents that are filled in: what might mislead, path, text. */
const DOCUMENTS: readonly (readonly [what: string, path: string, text: string])[] = [
  ['nothing', 'a.md', WHOLE],
  ['one gap that was forgotten', 'a.md', WHOLE.replace('Board', '[Approver]')],
  ['two gaps in the text', 'a.md', `${WHOLE}\nCall [phone number] or write to [address].\n`],
  [
    'lines for signatures at its end',
    'a.md',
    `${WHOLE.replace(/^.*Board.*\n/m, '')}\n## Conclusion\n\nThe work is done.\n\n**Approved By:** ________\n[Name], CEO\n\n**Received By:** ________\n[Name], CISO\n`,
  ],
  ['links, tasks and footnotes', 'a.md', `${WHOLE}\n- [ ] lock\n- [x] close\n\nSee [the list](list.md), [it][1] and this.[^2]\n\n[1]: a.md\n[^2]: Note.\n`],
  ['controls and log codes in brackets', 'a.md', `${WHOLE}\n${'- [A.5.15] and [REQ-12] hold here.\n'.repeat(8)}`],
  ['mustaches in code', 'a.md', `${WHOLE}\n\`\`\`\n${'{{ value }} {{ other }}\n'.repeat(10)}\`\`\`\n`],
  ['a folder of templates without a gap', 'templates/backup.md', WHOLE],
  ['TODO in a comment', 'a.md', `${WHOLE}\n${'<!-- TODO [name] [date] -->\n'.repeat(6)}`],
];

describe('documents made to be filled in', () => {
  for (const [what, path, text] of TEMPLATES) {
    it(`are known by ${what}`, () => {
      assert.equal(isTemplate(path, text), true);
    });
  }
  for (const [what, path, text] of DOCUMENTS) {
    it(`are not taken for one that is filled in with ${what}`, () => {
      assert.equal(isTemplate(path, text), false);
    });
  }
});
