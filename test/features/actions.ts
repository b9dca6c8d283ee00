import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/engine/findings.js';
import type { Isms } from '../../server/src/engine/isms.js';
import { actionsAt, editOf, type Action } from '../../server/src/features/codeActions.js';
import { applyChanges, type Edit } from '../../server/src/features/edits.js';
import { openWorkspace } from '../workspace.js';

/** The texts of a workspace after an edit, files that it creates among them. */
export function afterEdit(files: ReadonlyMap<string, string>, { changes, creates }: Edit): Map<string, string> {
  const all = new Map([...files, ...creates.map((path): [string, string] => [path, ''])]);
  assert.ok(
    changes.every((change) => all.has(change.path)),
    'an edit changes a file that is not there',
  );
  return new Map(
    [...all].map(([path, text]): [string, string] => [
      path,
      applyChanges(
        text,
        changes.filter((change) => change.path === path),
      ),
    ]),
  );
}

/** The actions for a document as a whole, or at a finding. */
function actionsOf(isms: Isms, path: string, text: string, finding?: Finding): Action[] {
  return actionsAt({ isms, path, text }, finding?.span ?? { start: 0, end: text.length }, () => true);
}

/** Chooses an action in a workspace that is open as a whole; gives the texts afterwards. */
export function choose(files: ReadonlyMap<string, string>, path: string, select: (action: Action) => boolean): Map<string, string> {
  const isms = openWorkspace(files);
  const text = files.get(path)!;
  isms.setText(path, text);
  const action = actionsOf(isms, path, text).find(select);
  assert.ok(action, 'there is no such action');
  const edit = editOf({ isms, path, text }, action.key);
  assert.ok(edit, 'the action changes nothing');
  return afterEdit(files, edit);
}

/** Findings in words that do not hang on their place; those on the ISMS as a whole stand in isms.yaml as soon as there is one, and are left out. */
export function said(isms: Isms): string[] {
  const placed = isms.allFindings().filter(({ code }) => code !== 'doc.mandatory-missing' && code !== 'config.path-unmatched');
  return placed.map(({ path, code, at, message }) => `${path} ${code} ${at} ${message}`);
}
