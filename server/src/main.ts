/** The language server: reads standard input or the channel that VS Code opens. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { Isms } from './engine/isms.js';
import { NO_FILES } from './engine/noFiles.js';
import { systemToday, untilTomorrow } from './host/clock.js';
import { ismsRoots } from './host/ismsRoots.js';
import { openIsms } from './host/openIsms.js';
import { Session } from './lsp/session.js';
import { RULES } from './rules/registry.generated.js';
import { loadControls } from './standard/controls.js';
import { loadVocabulary } from './standard/vocabulary.js';

const connection = createConnection(ProposedFeatures.all);
const reader = { vocabulary: loadVocabulary(), catalogue: loadControls() };

/** The folders of the ISMSs at or below a folder. */
function rootsIn(uri: string): string[] {
  return ismsRoots(URI.parse(uri).fsPath);
}

function failed(code: string, error: unknown): void {
  connection.console.error(`rule ${code} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

new Session(connection, {
  catalogue: reader.catalogue,
  today: systemToday,
  untilTomorrow,
  rootsIn: (uri) => rootsIn(uri).map((folder) => URI.file(folder).toString()),
  milliseconds: () => performance.now(),
  open: (uri, today) =>
    openIsms(URI.parse(uri).fsPath, {
      reader,
      rules: RULES,
      today,
      roots: rootsIn(uri),
      failed,
    }),
  openAlone: (today) => new Isms({ reader, rules: RULES, today, files: NO_FILES, failed }),
  rulePage(code) {
    const page = join(__dirname, '..', 'docs', 'rules', `${code}.md`);
    return existsSync(page) ? pathToFileURL(page).href : undefined;
  },
}).listen();
