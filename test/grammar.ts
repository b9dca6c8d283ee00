import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** What our grammars are injected into, by the names of the scopes. */
export type HostGrammars = Readonly<Record<string, string>>;

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

/** A grammar with ours injected, as VS Code puts them together. `files` are the grammars of the host, `project` is the folder of the extension. */
export async function loadGrammar(scopeName: string, files: HostGrammars, project: string): Promise<IGrammar> {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly contributes: { readonly grammars: readonly Contribution[] } };
  const own = manifest.contributes.grammars;
  await loadWASM(readFileSync(join(project, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (name) => {
      const contribution = own.find((grammar) => grammar.scopeName === name);
      const text = contribution ? readFileSync(join(project, contribution.path), 'utf8') : files[name];
      return Promise.resolve(text === undefined ? null : parseRawGrammar(text, `${name}.json`));
    },
    getInjections: (name) => own.filter(({ injectTo }) => injectTo.includes(name)).map((grammar) => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`there is no grammar ${scopeName}`);
  return grammar;
}

/** What our grammars give a name in a text: line, words, and the last scope, which is ours. What the grammar of the host calls wrong is told as well. */
export function ours(grammar: IGrammar, text: string): string[] {
  const found: string[] = [];
  let stack = INITIAL;
  text.split('\n').forEach((line, index) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.findLast((candidate) => candidate.endsWith('.isms') || candidate.startsWith('invalid.'));
      if (scope !== undefined)
        found.push(
          `${index + 1} ${line.slice(startIndex, endIndex)} ${scope.replace(/\.isms$/, '').replace(/^.*\.(?=control-id|rule-code|directive|until|date|reason)/, '')}`,
        );
    }
  });
  return found;
}

/** A Markdown text with everything that our grammars look at, and what they are to find in it. */
export const MARKDOWN_SAMPLE = {
  text: [
    '---',
    'title: Access A.5.15',
    'controls: [A.5.15, A.8.2, A.9.2.3]',
    '# isms-ignore doc.review-overdue until 2027-01-01: next week',
    '---',
    '',
    '# Access (A.5.18)',
    '',
    'Access follows A.5.15, A.5.99 and **A.8.2**; not `A.5.16`, RSA.5.1 or A.5.15.3.1.',
    '',
    '```yaml',
    'controls: [A.5.17]',
    '```',
    '',
    '| A.5.15 | yes <!-- isms-ignore soa.duplicate, link.broken: kept --> |',
    '<!-- isms-ignore-file doc.owner-missing: the group owns it -->',
    '[A.8.3](records/A.8.4.md) isms-ignore link.broken: no comment',
  ].join('\n'),
  found: [
    '2 A.5.15 control-id',
    '3 A.5.15 control-id',
    '3 A.8.2 control-id',
    '3 A.9.2.3 control-id.2013',
    '4 isms-ignore directive',
    '4 doc.review-overdue rule-code',
    '4 until until',
    '4 2027-01-01 date',
    '4 : reason',
    '7 A.5.18 control-id',
    '9 A.5.15 control-id',
    '9 A.8.2 control-id',
    '15 A.5.15 control-id',
    '15 isms-ignore directive',
    '15 soa.duplicate, link.broken rule-code',
    '15 : reason',
    '16 isms-ignore-file directive',
    '16 doc.owner-missing rule-code',
    '16 : reason',
    '17 A.8.3 control-id',
  ],
};

/** The same for YAML. */
export const YAML_SAMPLE = {
  text: [
    '# A.5.1 is no id in a comment',
    'controls:',
    '  - id: A.5.15',
    '    justification: "As A.5.16 asks" # isms-ignore soa.duplicate: kept',
    'more: [A.5.1, A.5.2, A.5.3]',
  ].join('\n'),
  found: [
    '3 A.5.15 control-id',
    '4 A.5.16 control-id',
    '4 isms-ignore directive',
    '4 soa.duplicate rule-code',
    '4 : reason',
    '5 A.5.1 control-id',
    '5 A.5.2 control-id',
    '5 A.5.3 control-id',
  ],
};
