import fc from 'fast-check';
import { ismsReadiness } from '../../server/src/engine/ismsReadiness.js';
import type { Isms } from '../../server/src/engine/isms.js';
import { openWorkspace } from '../workspace.js';

/** Something that a person does to a workspace, or that happens to it. */
export type Edit =
  | { readonly kind: 'type'; readonly path: string; readonly text: string }
  | { readonly kind: 'save' | 'close' | 'delete'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'midnight'; readonly today: string }
  | { readonly kind: 'ask' };

const PATHS = ['scope.md', 'soa.md', 'policies/access-control.md', 'policies/backup.md', 'policies/notes.md', 'guides/passwords.md', 'risks.yaml', 'list.csv'];
const ISMS_FILES = [
  '',
  'documents: [',
  'organization: Larkspur\ncertification:\n  stage1: { date: 2027-01-18 }\n  stage2: { date: 2027-03-08 }\n',
  'documents:\n  - { path: "policies/**", type: not-isms }\n',
  'rules:\n  link.broken: off\n  doc.review-overdue: { severity: error, class: minor, unknown: 1 }\n',
  'defaults: { owner: ciso }\nignore:\n  - { code: link.broken, path: "policies/**", reason: They move next week., until: 2026-11-25 }\n  - { code: doc.review-overdue, path: scope.md }\n',
  'documents:\n  - { path: "**/notes.md", type: topic-policy }\n  - { path: "guides/*", type: procedure }\n',
];
const BASELINES = [
  '',
  'findings:\n  - { code: link.broken, path: policies/access-control.md, at: backup.md }\n  - { code: doc.review-overdue, path: policies/access-control.md, at: lastReview }\n',
];
const TEXTS = [
  '',
  '# ISMS scope\n\n## Scope\n\nThe ISMS covers the analytics service; see [policies](policies/) and [access](policies/access-control.md).\n',
  '---\ntitle: Access control policy\nowner: Head of IT\nlast_reviewed: 2025-03-02\nreview_interval: P1Y\n---\n\n# Access control policy\n\n## Purpose\n\nSee [backup](backup.md).\n',
  // Slash dates: the first proves an order, the second hangs on it, the third proves the other one.
  '# Backup policy\n\n**Last review:** 25/03/2025\n**Review interval:** annually\n\n## Purpose\n\nData can be restored; see [scope](../scope.md).\n',
  '# Cryptography policy\n\n**Next review:** 03/12/2026\n\n## Purpose\n\nKeys are kept apart; see [access](access-control.md).\n',
  '# Supplier policy\n\n**Next review:** 11/25/2026\n\n## Purpose\n\nSuppliers are judged once a year.\n',
  '# Passwords\n\nPasswords are long. They are kept in a manager.\n',
  '# Incident response policy\n\n**Owner:** CISO\n\n## Purpose\n\n<!-- isms-ignore link.broken: It comes with the next release. -->\nSee [plan](plan.md) and\n[scope](../scope.md#gone).\n',
  '# Notes\n\nWe talked about A.5.15 on Monday, see [gone](gone.md).\n',
  '# Changelog\n\n## 1.0.0\n\n- First release\n',
  '# Incident response policy\n\n**Owner:** [Name]\n\n## Purpose\n\nIncidents are handled.\n',
  '# Statement of Applicability\n\n| Control | Title | Applicable | Justification | Status |\n|---|---|---|---|---|\n| A.5.1 | Policies for information security | Yes | Frame | Implemented |\n| A.5.15 | Access control | Yes | Risk R-1 | |\n| A.7.4 | Physical security monitoring | No | | |\n',
  '# Information Security Management System\n\nThis folder holds the policies of our ISMS according to ISO/IEC 27001.\n\n- [Scope](scope.md)\n- [Access](policies/access-control.md)\n',
  'risks:\n  - id: R-1\n    title: Loss of data\n    owner: Head of IT\n    likelihood: 2\n    impact: 4\n    treatment: mitigate\n',
  'Control;Applicable;Justification;Status\nA.5.1;Yes;Frame;Implemented\nA.7.4;No;;\n',
];

const path = fc.constantFrom(...PATHS);
const text = fc.constantFrom(...TEXTS);
const content = fc.oneof(
  { weight: 5, arbitrary: fc.record({ path, text }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constant('isms.yaml'), text: fc.constantFrom(...ISMS_FILES) }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constant('isms-baseline.yaml'), text: fc.constantFrom(...BASELINES) }) },
  { weight: 1, arbitrary: fc.record({ path: fc.constant('CODEOWNERS'), text: fc.constantFrom('', '* @larkspur/security\n', 'policies/ @ciso\n') }) },
);
const anyPath = fc.oneof(
  { weight: 8, arbitrary: path },
  { weight: 1, arbitrary: fc.constantFrom('isms.yaml', 'isms-baseline.yaml', 'CODEOWNERS', 'policies', 'guides') },
);

/** One edit, drawn at random. */
export const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: content.map((drawn): Edit => ({ kind: 'type', ...drawn })) },
  { weight: 4, arbitrary: content.map((drawn): Edit => ({ kind: 'write', ...drawn })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('save', 'close'), path: fc.oneof(path, fc.constant('isms.yaml')) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete'), path: anyPath }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename'), path: anyPath, to: fc.oneof(anyPath, fc.constant('archive')) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('midnight'), today: fc.constantFrom('2026-01-01', '2026-03-13', '2026-11-26') }) },
  { weight: 2, arbitrary: fc.constant<Edit>({ kind: 'ask' }) },
);

/** A workspace in memory that is edited as by an editor that announces what happens on disk. */
export class EditedWorkspace {
  /** What is on disk. The ISMS reads this map whenever it looks. */
  readonly #files = new Map([
    ['scope.md', TEXTS[1]!],
    ['policies/access-control.md', TEXTS[2]!],
    ['policies/backup.md', TEXTS[3]!],
    ['soa.md', TEXTS[10]!],
  ]);
  readonly #open = new Map<string, string>();
  readonly #isms: Isms;

  constructor() {
    this.#isms = openWorkspace(this.#files);
  }

  apply(edit: Edit): void {
    switch (edit.kind) {
      case 'type':
        this.#open.set(edit.path, edit.text);
        this.#isms.setText(edit.path, edit.text);
        return;
      case 'save':
        if (this.#open.has(edit.path)) this.#write(edit.path, this.#open.get(edit.path)!);
        return;
      case 'close':
        if (!this.#open.delete(edit.path)) return;
        this.#isms.closeText(edit.path);
        return;
      case 'write':
        this.#write(edit.path, edit.text);
        return;
      case 'delete':
        this.#move(edit.path, undefined);
        return;
      case 'rename':
        if (edit.path !== edit.to) this.#move(edit.path, edit.to);
        return;
      case 'midnight':
        this.#isms.setToday(edit.today);
        return;
      case 'ask':
        this.said();
        return;
    }
  }

  /** All that is said of the workspace: findings with their places, facts, and readiness. */
  said(): unknown {
    return answersOf(this.#isms);
  }

  /** The same of an ISMS that is opened now, with the same documents open. */
  saidByFreshStart(): unknown {
    const fresh = openWorkspace(this.#files, { today: this.#isms.today });
    for (const [path, text] of this.#open) fresh.setText(path, text);
    fresh.loadAll();
    return answersOf(fresh);
  }

  #write(path: string, text: string): void {
    if (!this.#canHold(path)) return;
    const known = this.#files.has(path);
    this.#files.set(path, text);
    this.#isms.filesChanged(known ? [] : [path], known ? [path] : [], []);
  }

  /** Renames or deletes a file or a folder, and says so in one message, as editors do: the path that is gone and the one that is new. */
  #move(path: string, to: string | undefined): void {
    const moved = [...this.#files].filter(([file]) => isAtOrBelow(file, path));
    if (moved.length === 0 || (to !== undefined && (isAtOrBelow(to, path) || !this.#canHold(to)))) return;
    const overwritten = to !== undefined && this.#files.has(to);
    // A folder keeps the name of a folder, so that no open document lies where it is.
    if (!this.#files.has(path) && (to?.includes('.') || overwritten)) return;
    for (const [file, text] of moved) {
      this.#files.delete(file);
      if (to !== undefined) this.#files.set(to + file.slice(path.length), text);
    }
    if (to === undefined) this.#isms.filesChanged([], [], [path]);
    else this.#isms.filesChanged(overwritten ? [] : moved.map(([file]) => to + file.slice(path.length)), overwritten ? [to] : [], [path]);
  }

  /** No disk has a file where a folder is, nor a file inside a file. */
  #canHold(path: string): boolean {
    return ![...this.#files.keys()].some((file) => file !== path && (isAtOrBelow(file, path) || isAtOrBelow(path, file)));
  }
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function answersOf(isms: Isms): unknown {
  const answers = {
    findings: isms.judgedPaths().flatMap((path) => isms.judgementOf(path).findings),
    answers: isms.judgedPaths().map((path) => [path, [...isms.judgementOf(path).answers]]),
    kinds: [...isms.documents.values()].map((document) => `${document.path} ${document.kinds.join()} ${String(document.template)}`).sort(),
    fields: [...isms.documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ fields }) => fields),
    files: [...isms.workspace.listing.files].sort(),
    readiness: ismsReadiness(isms),
  };
  // As programs read it: how values are kept inside does not count.
  return JSON.parse(JSON.stringify(answers));
}
