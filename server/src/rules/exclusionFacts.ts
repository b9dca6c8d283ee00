import type { DocumentFacts } from '../facts/facts.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import { titleOf } from './subjects.js';

/** Something in the workspace that shows that a control is needed although it is left out. */
export type ExclusionFact =
  | { readonly controls: readonly string[]; readonly from: 'policy'; readonly topic: string; readonly shows: string }
  | {
      readonly controls: readonly string[];
      readonly from: 'register';
      readonly register: DocumentKind;
      /** The rows that count: all, or those with such a word in a cell. */
      readonly words: RegExp | undefined;
      readonly shows: string;
    };

const LAPTOPS =
  /(?<!\p{L})(?:laptops?|notebooks?|workstations?|macbooks?|endger(?:ä|ae)te?n?|arbeitsplatzrechner|ordinateurs? portables?|port[aá]til(?:es)?|computer portatili)(?!\p{L})/iu;
const CLOUD = /(?<!\p{L})(?:aws|amazon web services|azure|gcp|google cloud|google workspace|microsoft 365|office 365|m365|cloud|saas|iaas|paas)(?!\p{L})/iu;
const OUTSOURCED =
  /(?<!\p{L})(?:outsourced (?:software )?development|development outsourcing|(?:software )?development agency|contract development|ausgelagerte (?:software)?entwicklung|entwicklungsdienstleister|d[ée]veloppement externalis[ée]|desarrollo (?:externo|externalizado|subcontratado)|sviluppo esternalizzato|uitbestede ontwikkeling|desenvolvimento terceirizado)(?!\p{L})/iu;

/**
 * What can be shown, and nothing that is only likely: a policy in force on the subject of the control, or rows of a register of exactly
 * the things that it is about. Whether premises, development or personal data exist is not told from mere mentions.
 */
export const EXCLUSION_FACTS: readonly ExclusionFact[] = [
  { controls: ['A.6.7'], from: 'policy', topic: 'remote-working', shows: 'work away from the office' },
  { controls: ['A.8.24'], from: 'policy', topic: 'cryptography', shows: 'the use of cryptography' },
  { controls: ['A.8.13'], from: 'policy', topic: 'backup', shows: 'backups' },
  { controls: ['A.5.23'], from: 'policy', topic: 'cloud', shows: 'the use of cloud services' },
  { controls: ['A.5.19', 'A.5.20'], from: 'policy', topic: 'supplier', shows: 'suppliers' },
  { controls: ['A.5.34'], from: 'policy', topic: 'data-protection', shows: 'personal data' },
  { controls: ['A.8.25', 'A.8.28'], from: 'policy', topic: 'development', shows: 'development of software' },
  { controls: ['A.8.8'], from: 'policy', topic: 'patching', shows: 'the handling of technical vulnerabilities' },
  { controls: ['A.8.15'], from: 'policy', topic: 'logging', shows: 'logging' },
  { controls: ['A.7.7'], from: 'policy', topic: 'clear-desk', shows: 'clear desks and screens' },
  { controls: ['A.6.3'], from: 'policy', topic: 'training', shows: 'awareness and training' },
  { controls: ['A.5.24', 'A.5.26'], from: 'policy', topic: 'incident-management', shows: 'the handling of incidents' },
  { controls: ['A.8.32'], from: 'policy', topic: 'change-management', shows: 'the handling of changes' },
  { controls: ['A.5.19', 'A.5.20', 'A.5.22'], from: 'register', register: 'supplier-register', words: undefined, shows: 'suppliers' },
  { controls: ['A.5.23'], from: 'register', register: 'supplier-register', words: CLOUD, shows: 'a supplier of cloud services' },
  { controls: ['A.5.23'], from: 'register', register: 'asset-register', words: CLOUD, shows: 'assets in the cloud' },
  { controls: ['A.8.30'], from: 'register', register: 'supplier-register', words: OUTSOURCED, shows: 'a supplier that develops software' },
  { controls: ['A.8.1'], from: 'register', register: 'asset-register', words: LAPTOPS, shows: 'devices of users' },
  { controls: ['A.5.9'], from: 'register', register: 'asset-register', words: undefined, shows: 'an inventory of assets' },
  { controls: ['A.5.26', 'A.5.27'], from: 'register', register: 'incident-register', words: undefined, shows: 'incidents that were handled' },
  { controls: ['A.8.32'], from: 'register', register: 'change-register', words: undefined, shows: 'changes that were made' },
  { controls: ['A.6.3'], from: 'register', register: 'training-register', words: undefined, shows: 'trainings that took place' },
];

/** Where a document shows a fact: a place in it, and what stands there. */
export interface ShownFact {
  readonly document: DocumentFacts;
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

/** Looks for a fact in a document. */
export function shownIn(fact: ExclusionFact, document: DocumentFacts): ShownFact | undefined {
  if (document.template || document.lifecycle === 'draft' || document.lifecycle === 'retired') return undefined;
  switch (fact.from) {
    case 'policy':
      return document.kind === 'topic-policy' && document.topic === fact.topic
        ? { document, span: document.fields.title.span ?? { start: 0, end: 0 }, text: titleOf(document) }
        : undefined;
    case 'register': {
      for (const row of document.registers.flatMap((register) => (register.kind === fact.register ? register.rows : []))) {
        const cell = Object.values(row.cells).find(({ text }) => text !== '' && (fact.words === undefined || fact.words.test(text)));
        if (cell) return { document, span: cell.span, text: cell.text.length > 60 ? `${cell.text.slice(0, 57)}…` : cell.text };
      }
      return undefined;
    }
  }
}
