import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { loadGrammar, MARKDOWN_SAMPLE, ours, YAML_SAMPLE, type HostGrammars } from '../../grammar.js';
import { extension } from '../editor.js';

interface Manifest {
  readonly contributes?: { readonly grammars?: readonly { readonly scopeName: string; readonly path: string }[] };
}

describe('the grammars', () => {
  it('name ids and comments that hide findings in the Markdown of this editor, and not in code', async () => {
    const grammar = await loadGrammar('text.html.markdown', grammarsOf('vscode.markdown', 'vscode.yaml'), extension().extensionPath);
    assert.deepEqual(ours(grammar, MARKDOWN_SAMPLE.text), MARKDOWN_SAMPLE.found);
  });

  it('do so in its YAML', async () => {
    const grammar = await loadGrammar('source.yaml', grammarsOf('vscode.yaml'), extension().extensionPath);
    assert.deepEqual(ours(grammar, YAML_SAMPLE.text), YAML_SAMPLE.found);
  });
});

/** The grammars that built-in extensions of the editor bring along. */
function grammarsOf(...ids: readonly string[]): HostGrammars {
  const found: Record<string, string> = {};
  for (const id of ids) {
    const owner = vscode.extensions.getExtension(id);
    assert.ok(owner, `${id} is not installed`);
    for (const { scopeName, path } of (owner.packageJSON as Manifest).contributes?.grammars ?? [])
      found[scopeName] ??= readFileSync(join(owner.extensionPath, path), 'utf8');
  }
  return found;
}
