import * as vscode from 'vscode';
import {
  DOCUMENT_STATE_REQUEST,
  READINESS_REQUEST,
  ROOTS_REQUEST,
  type DocumentState,
  type DocumentStateParams,
  type IsmsRoot,
  type Readiness,
  type ReadinessParams,
} from '../../../server/src/protocol.js';
import type { Server } from '../server.js';
import { showDocument } from './languageStatus.js';
import type { Seen } from './seen.js';
import { showReadiness } from './statusBar.js';

/** So long changes are gathered before anybody is asked, in milliseconds. */
const GATHER = 150;
/** What the status speaks of. Revisions of other schemes are nobody's documents. */
const DOCUMENTS: vscode.DocumentSelector = ['markdown', 'yaml'].flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language })));

/** What the status shows. */
export interface Status {
  readonly bar: vscode.StatusBarItem;
  readonly language: vscode.LanguageStatusItem;
  refresh(): void;
}

/** Creates the item in the status bar, about the ISMS, and the language status, about the document. */
export function registerStatus(context: vscode.ExtensionContext, server: Server): Status {
  const bar = vscode.window.createStatusBarItem('ismsDocs.readiness', vscode.StatusBarAlignment.Left, 50);
  bar.name = vscode.l10n.t('ISMS Docs: Readiness');
  bar.command = 'ismsDocs.readiness.focus';
  const language = vscode.languages.createLanguageStatusItem('ismsDocs.document', DOCUMENTS);
  language.name = 'ISMS Docs';
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;
  const update = async (): Promise<void> => {
    const mine = ++turn;
    const seen = server.state === 'running' ? await look(server).catch(() => undefined) : undefined;
    if (mine !== turn) return;
    showReadiness(bar, seen);
    showDocument(language, server.state, seen?.document);
  };
  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), GATHER);
  };
  showDocument(language, server.state, undefined);
  context.subscriptions.push(
    bar,
    language,
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('ismsDocs')) refresh();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return { bar, language, refresh };
}

async function look({ client }: Server): Promise<Seen> {
  const active = vscode.window.activeTextEditor?.document;
  const params: DocumentStateParams | undefined = active && { uri: client.code2ProtocolConverter.asUri(active.uri) };
  const [state, roots] = await Promise.all([
    params ? client.sendRequest<DocumentState | null>(DOCUMENT_STATE_REQUEST, params) : null,
    client.sendRequest<readonly IsmsRoot[]>(ROOTS_REQUEST),
  ]);
  const root = roots.find((each) => each.uri === state?.root) ?? (roots.length === 1 ? roots[0] : undefined);
  const asked: ReadinessParams | undefined = root?.ready ? { root: root.uri } : undefined;
  const readiness = asked ? await client.sendRequest<Readiness | null>(READINESS_REQUEST, asked) : null;
  return { document: state ?? undefined, isms: root && readiness ? { root, readiness } : undefined };
}
