import type { Connection } from 'vscode-languageserver';
import { ismsPicture } from '../engine/ismsReadiness.js';
import { readinessPage } from '../packs/readinessPage.js';
import { READINESS_PAGE_REQUEST, type ReadinessPage, type ReadinessPageParams } from '../protocol.js';
import type { Root } from './roots.js';

/** Answers the request for the page of the readiness. Its links are commands of the client, which names the one that opens a place. */
export function answerReadinessPage(connection: Connection, rootAt: (uri: string | undefined) => Root | undefined): void {
  connection.onRequest(READINESS_PAGE_REQUEST, ({ root: uri, openCommand }: ReadinessPageParams): ReadinessPage | null => {
    const root = rootAt(uri);
    if (!root?.ready) return null;
    const link = (path: string, range: unknown): string => {
      const parameters = range === undefined ? [root.uriFor(path)] : [root.uriFor(path), range];
      return `command:${openCommand}?${encodeURIComponent(JSON.stringify(parameters))}`;
    };
    return { html: readinessPage(ismsPicture(root.isms), ({ path, range }) => link(path, range)) };
  });
}
