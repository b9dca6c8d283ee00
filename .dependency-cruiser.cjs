/** The layers of the server: imports go from right to left along the path of the data, never back. See docs/architecture.md. */
/** Which layers each layer may import, itself aside. */
const allowed = {
  text: [],
  syntax: ['text'],
  standard: ['text'],
  facts: ['text', 'syntax', 'standard'],
  workspace: ['text', 'syntax', 'standard', 'facts'],
  rules: ['text', 'standard', 'facts', 'workspace'],
  readiness: ['protocol', 'text', 'standard', 'facts', 'workspace', 'engine/findings'],
  engine: ['protocol', 'text', 'standard', 'facts', 'workspace', 'rules', 'readiness'],
  features: ['text', 'syntax', 'standard', 'facts', 'workspace', 'rules', 'engine'],
  packs: ['protocol', 'text', 'syntax', 'standard', 'facts', 'workspace', 'rules', 'readiness'],
  command: ['protocol', 'packs', 'text', 'standard', 'facts', 'workspace', 'rules', 'engine', 'readiness'],
  lsp: ['protocol', 'packs', 'text', 'standard', 'facts', 'workspace', 'rules', 'engine', 'features'],
  host: ['text', 'standard', 'facts', 'workspace', 'rules', 'engine', 'command'],
};

module.exports = {
  forbidden: [
    ...Object.entries(allowed).map(([layer, others]) => ({
      name: `layer-${layer}`,
      severity: 'error',
      from: { path: `^server/src/${layer}/` },
      to: { path: '^server/src/', pathNot: [`^server/src/${layer}/`, ...others.map((other) => `^server/src/${other}`)] },
    })),
    { name: 'protocol-stands-alone', severity: 'error', from: { path: '^server/src/protocol' }, to: { path: '.' } },
    { name: 'client-imports-protocol-only', severity: 'error', from: { path: '^client/' }, to: { path: '^server/', pathNot: '^server/src/protocol' } },
    {
      name: 'node-only-at-the-edge',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(host/|main\\.ts|cli\\.ts)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'language-server-only-in-lsp',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(lsp/|main\\.ts)' },
      to: { path: 'node_modules/vscode-languageserver' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'sources-do-not-import-tests', severity: 'error', from: { path: '^(client|server)/' }, to: { path: '^test/' } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, exclude: { path: '^esbuild\\.mjs$' } },
};
