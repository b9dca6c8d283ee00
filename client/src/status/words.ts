import * as vscode from 'vscode';
import type { DocumentState } from '../../../server/src/protocol.js';

/** The kinds of document, as they are called in an editor. */
const KINDS: Readonly<Record<string, () => string>> = {
  'information-security-policy': () => vscode.l10n.t('Information security policy'),
  'topic-policy': () => vscode.l10n.t('Topic policy'),
  scope: () => vscode.l10n.t('ISMS scope'),
  context: () => vscode.l10n.t('Context and interested parties'),
  'risk-methodology': () => vscode.l10n.t('Risk methodology'),
  'risk-register': () => vscode.l10n.t('Risk register'),
  risk: () => vscode.l10n.t('Risk'),
  'risk-treatment-plan': () => vscode.l10n.t('Risk treatment plan'),
  soa: () => vscode.l10n.t('Statement of Applicability'),
  'soa-entry': () => vscode.l10n.t('Entry of the Statement of Applicability'),
  'control-matrix': () => vscode.l10n.t('Mapping of controls'),
  objectives: () => vscode.l10n.t('Objectives'),
  roles: () => vscode.l10n.t('Roles and responsibilities'),
  competence: () => vscode.l10n.t('Competence and training'),
  'document-control': () => vscode.l10n.t('Document control'),
  'operational-control': () => vscode.l10n.t('Operational control'),
  measurement: () => vscode.l10n.t('Measurement'),
  'audit-programme': () => vscode.l10n.t('Audit programme'),
  'audit-report': () => vscode.l10n.t('Audit report'),
  'management-review': () => vscode.l10n.t('Management review'),
  'management-review-procedure': () => vscode.l10n.t('Management review procedure'),
  'corrective-action': () => vscode.l10n.t('Corrective action'),
  'findings-register': () => vscode.l10n.t('Register of findings'),
  'asset-register': () => vscode.l10n.t('Asset register'),
  'people-register': () => vscode.l10n.t('People register'),
  'supplier-register': () => vscode.l10n.t('Supplier register'),
  'legal-register': () => vscode.l10n.t('Legal register'),
  'evidence-register': () => vscode.l10n.t('Evidence register'),
  'incident-register': () => vscode.l10n.t('Incident register'),
  'change-register': () => vscode.l10n.t('Change register'),
  'training-register': () => vscode.l10n.t('Training register'),
  procedure: () => vscode.l10n.t('Procedure'),
  plan: () => vscode.l10n.t('Plan'),
  record: () => vscode.l10n.t('Record'),
  'isms-manual': () => vscode.l10n.t('ISMS manual'),
  'not-isms': () => vscode.l10n.t('Not an ISMS document'),
};

/** What a document is: "Topic policy · access control". Topics are words of the vocabulary, which is English. */
export function kindText({ kind, topic, template }: DocumentState): string {
  if (kind === null) return vscode.l10n.t('Not read');
  const name = KINDS[kind]?.() ?? kind;
  const withTopic = topic === null || kind === 'not-isms' ? name : `${name} · ${topic.replaceAll('-', ' ')}`;
  return template ? vscode.l10n.t('{0} (unfilled template)', withTopic) : withTopic;
}

/** What Stage 1 would end with, in few words. */
export function outcomeText(outcome: string): string {
  switch (outcome) {
    case 'ready':
      return vscode.l10n.t('Ready');
    case 'ready-with-actions':
      return vscode.l10n.t('Ready with actions');
    case 'not-ready':
      return vscode.l10n.t('Not ready');
    default:
      return vscode.l10n.t('Cannot be judged');
  }
}
