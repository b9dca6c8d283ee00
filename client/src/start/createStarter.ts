import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { STARTER_REQUEST, type ProposedDocument, type StarterParams } from '../../../server/src/protocol.js';
import { createFiles } from './createFiles.js';
import { chooseIsms } from './ismsChoice.js';

/** What somebody says who starts an ISMS. */
export type StarterAnswers = Omit<StarterParams, 'root'>;

const QUESTIONS = 5;
/** So long the note about what was made stays, in milliseconds. */
const NOTE = 10_000;

/** Asks five questions, makes the first documents of an ISMS and shows the scope. With answers given nothing is asked. */
export async function createStarter(client: LanguageClient, given?: StarterAnswers): Promise<void> {
  const isms = await chooseIsms(client, undefined);
  if (!isms) return;
  const answers = given ?? (await askAll());
  if (!answers) return;
  const params: StarterParams = { ...answers, root: isms.uri };
  const documents = await client.sendRequest<readonly ProposedDocument[]>(STARTER_REQUEST, params);
  if (documents.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Every document of a starter is there already.'));
    return;
  }
  if (await createFiles(client, documents)) vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) {0} documents created', documents.length), NOTE);
}

/** Undefined as soon as a question is left with Escape. */
async function askAll(): Promise<StarterAnswers | undefined> {
  const organization = await ask(1, vscode.l10n.t('What is the name of your organisation?'), { placeHolder: vscode.l10n.t('Example Ltd') });
  if (organization === undefined) return undefined;
  const about = await ask(2, vscode.l10n.t('What shall the ISMS cover? One sentence: what you do, and for whom.'), {
    placeHolder: vscode.l10n.t('the development and operation of our booking service for hotels'),
  });
  if (about === undefined) return undefined;
  const owner = await ask(3, vscode.l10n.t('Who answers for the ISMS? A name or a role.'), { placeHolder: vscode.l10n.t('Jane Doe') });
  if (owner === undefined) return undefined;
  const reviewInterval = await askInterval();
  if (reviewInterval === undefined) return undefined;
  const stage1 = await ask(5, vscode.l10n.t('When is Stage 1? As YYYY-MM-DD, or empty when that is open.'), {
    placeHolder: 'YYYY-MM-DD',
    validateInput: (text) => (text === '' || isDate(text) ? undefined : vscode.l10n.t('A date as YYYY-MM-DD, or empty')),
  });
  if (stage1 === undefined) return undefined;
  return { organization, about, owner, reviewInterval, ...(stage1 === '' ? {} : { stage1 }) };
}

async function ask(number: number, prompt: string, options: vscode.InputBoxOptions): Promise<string | undefined> {
  const validateInput = options.validateInput ?? ((text: string) => (text.trim() === '' ? vscode.l10n.t('A few words are needed here') : undefined));
  const answer = await vscode.window.showInputBox({ ...options, title: titleOf(number), prompt, ignoreFocusOut: true, validateInput });
  return answer?.trim();
}

async function askInterval(): Promise<string | undefined> {
  const items = [
    { label: vscode.l10n.t('Once a year'), description: vscode.l10n.t('usual'), value: 'P1Y' },
    { label: vscode.l10n.t('Every six months'), value: 'P6M' },
    { label: vscode.l10n.t('Every two years'), value: 'P2Y' },
  ];
  const options = { title: titleOf(4), placeHolder: vscode.l10n.t('How often are documents reviewed?'), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.value;
}

function titleOf(number: number): string {
  return vscode.l10n.t('Create a Starter ISMS ({0} of {1})', number, QUESTIONS);
}

/** Whether a text is a day of the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
