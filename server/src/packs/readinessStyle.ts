/**
 * The look of the readiness page. In the editor it takes the colours of the theme; elsewhere it has its own, light or dark as the reader's system is.
 * States differ by a sign and a border as well as by colour, so that they can be told apart in print and with any eyes.
 */
export const READINESS_STYLE = `
:root { color-scheme: light dark; --fore: #1f2328; --back: #ffffff; --soft: #59636e; --line: #d1d9e0; --panel: #f6f8fa; --link: #0a58ca; --good: #1a7f37; --bad: #c9252d; --open: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --fore: #e6edf3; --back: #0d1117; --soft: #9198a1; --line: #3d444d; --panel: #151b23; --link: #6cb6ff; --good: #3fb950; --bad: #ff7b72; --open: #d8a233; } }
body[class*="vscode-"] { --fore: var(--vscode-foreground); --back: var(--vscode-editor-background); --soft: var(--vscode-descriptionForeground); --line: var(--vscode-contrastBorder, var(--vscode-panel-border)); --panel: var(--vscode-textBlockQuote-background, transparent); --link: var(--vscode-textLink-foreground); --good: var(--vscode-testing-iconPassed, #3fb950); --bad: var(--vscode-errorForeground); --open: var(--vscode-editorWarning-foreground, #9a6700); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--back); color: var(--fore); font: 0.95rem/1.5 var(--vscode-font-family, system-ui, sans-serif); }
h1 { margin: 0; font-size: 1.5rem; font-weight: 600; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.15rem; font-weight: 600; }
h3 { margin: 1rem 0 0.4rem; font-size: 0.95rem; font-weight: 600; }
p { margin: 0.3rem 0; }
.soft { color: var(--soft); }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 2px; }
.stages { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; margin-top: 1rem; }
.stage { padding: 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); }
.stage h2 { margin: 0; }
.bar { display: flex; height: 0.6rem; margin: 0.6rem 0 0.3rem; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
.bar .met { background: var(--good); }
.bar .not-met { background: repeating-linear-gradient(45deg, var(--bad) 0 4px, transparent 4px 6px); }
ul, ol { margin: 0.3rem 0; padding-left: 1.3rem; }
.map { display: flex; flex-wrap: wrap; gap: 4px; padding: 0; list-style: none; }
.map li { flex: 0 0 4.6rem; }
.cell { display: flex; justify-content: space-between; width: 100%; padding: 0.2rem 0.35rem; border: 1px solid var(--line); border-left: 5px solid var(--soft); border-radius: 3px; color: inherit; font-size: 0.8rem; text-decoration: none; }
a.cell:hover { background: var(--panel); }
.cell.implemented { border-left-color: var(--good); }
.cell.partial, .cell.planned { border-left-color: var(--open); border-left-style: double; }
.cell.excluded { border-left-style: dotted; color: var(--soft); }
.cell.undecided, .cell.no-row { border-left-color: var(--bad); border-left-style: dashed; }
.cell.open { border-color: var(--bad); }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; list-style: none; font-size: 0.85rem; color: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; }
.number { white-space: nowrap; }
.late { color: var(--bad); }
.milestone td { font-weight: 600; }
summary { cursor: pointer; padding: 0.3rem 0; }
.state { display: inline-block; min-width: 8.5rem; font-size: 0.85rem; }
.state.met { color: var(--good); }
.state.not-met { color: var(--bad); }
.state.unknown { color: var(--open); }
.items { padding: 0; list-style: none; }
.items li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
@media print { body { max-width: none; padding: 0; font-size: 9pt; } .stage, .cell, tr, .items li { break-inside: avoid; } details > :not(summary) { display: block; } a { color: inherit; text-decoration: none; } }
`;
