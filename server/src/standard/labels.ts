import type { FieldName, SectionName } from './vocabulary.js';

/** What a fix may write into a document: labels of fields and titles of sections in the language of the document. */
interface Words {
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  readonly sections: Readonly<Record<SectionName, string>>;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    fields: {
      owner: 'Owner',
      version: 'Version',
      approver: 'Approved by',
      approvedOn: 'Approved on',
      lastReview: 'Last review',
      nextReview: 'Next review',
      status: 'Status',
    },
    sections: {
      purpose: 'Purpose',
      scope: 'Scope',
      policy: 'Policy',
      roles: 'Roles and responsibilities',
      review: 'Review',
      exceptions: 'Exceptions',
      enforcement: 'Enforcement',
      references: 'References',
      approval: 'Approval',
    },
  },
  de: {
    fields: {
      owner: 'Verantwortlich',
      version: 'Version',
      approver: 'Genehmigt durch',
      approvedOn: 'Genehmigt am',
      lastReview: 'Letzte Überprüfung',
      nextReview: 'Nächste Überprüfung',
      status: 'Status',
    },
    sections: {
      purpose: 'Zweck',
      scope: 'Geltungsbereich',
      policy: 'Grundsätze',
      roles: 'Rollen und Verantwortlichkeiten',
      review: 'Überprüfung',
      exceptions: 'Ausnahmen',
      enforcement: 'Konsequenzen bei Verstößen',
      references: 'Referenzen',
      approval: 'Freigabe',
    },
  },
  fr: {
    fields: {
      owner: 'Propriétaire',
      version: 'Version',
      approver: 'Approuvé par',
      approvedOn: 'Approuvé le',
      lastReview: 'Dernière revue',
      nextReview: 'Prochaine revue',
      status: 'Statut',
    },
    sections: {
      purpose: 'Objet',
      scope: 'Périmètre',
      policy: 'Principes',
      roles: 'Rôles et responsabilités',
      review: 'Revue de la politique',
      exceptions: 'Exceptions',
      enforcement: 'Sanctions',
      references: 'Références',
      approval: 'Approbation',
    },
  },
  es: {
    fields: {
      owner: 'Propietario',
      version: 'Versión',
      approver: 'Aprobado por',
      approvedOn: 'Aprobado el',
      lastReview: 'Última revisión',
      nextReview: 'Próxima revisión',
      status: 'Estado',
    },
    sections: {
      purpose: 'Objetivo',
      scope: 'Alcance',
      policy: 'Política',
      roles: 'Roles y responsabilidades',
      review: 'Revisión',
      exceptions: 'Excepciones',
      enforcement: 'Incumplimiento',
      references: 'Referencias',
      approval: 'Aprobación',
    },
  },
  pt: {
    fields: {
      owner: 'Responsável',
      version: 'Versão',
      approver: 'Aprovado por',
      approvedOn: 'Aprovado em',
      lastReview: 'Última revisão',
      nextReview: 'Próxima revisão',
      status: 'Estado',
    },
    sections: {
      purpose: 'Objetivo',
      scope: 'Âmbito',
      policy: 'Política',
      roles: 'Funções e responsabilidades',
      review: 'Revisão',
      exceptions: 'Exceções',
      enforcement: 'Incumprimento',
      references: 'Referências',
      approval: 'Aprovação',
    },
  },
  it: {
    fields: {
      owner: 'Proprietario',
      version: 'Versione',
      approver: 'Approvato da',
      approvedOn: 'Approvato il',
      lastReview: 'Ultima revisione',
      nextReview: 'Prossima revisione',
      status: 'Stato',
    },
    sections: {
      purpose: 'Scopo',
      scope: 'Ambito di applicazione',
      policy: 'Politica',
      roles: 'Ruoli e responsabilità',
      review: 'Riesame',
      exceptions: 'Eccezioni',
      enforcement: 'Sanzioni',
      references: 'Riferimenti',
      approval: 'Approvazione',
    },
  },
  nl: {
    fields: {
      owner: 'Eigenaar',
      version: 'Versie',
      approver: 'Goedgekeurd door',
      approvedOn: 'Goedgekeurd op',
      lastReview: 'Laatste beoordeling',
      nextReview: 'Volgende beoordeling',
      status: 'Status',
    },
    sections: {
      purpose: 'Doel',
      scope: 'Toepassingsgebied',
      policy: 'Beleid',
      roles: 'Rollen en verantwoordelijkheden',
      review: 'Beoordeling',
      exceptions: 'Uitzonderingen',
      enforcement: 'Naleving',
      references: 'Verwijzingen',
      approval: 'Goedkeuring',
    },
  },
};

/** The keys of the recommended front matter. */
const KEYS: Readonly<Partial<Record<FieldName, string>>> = {
  owner: 'owner',
  version: 'version',
  status: 'status',
  approver: 'approved_by',
  approvedOn: 'approved_on',
  lastReview: 'last_reviewed',
  nextReview: 'next_review',
  reviewInterval: 'review_interval',
};

/** The label of a field in a document of a language, English where the language is not known. */
export function fieldLabel(name: FieldName, language: string | undefined): string {
  return (WORDS[language ?? 'en'] ?? WORDS['en']!).fields[name] ?? name;
}

/** The key of a field in front matter. */
export function fieldKey(name: FieldName): string {
  return KEYS[name] ?? name;
}

/** The title of a section in a document of a language. */
export function sectionTitle(name: SectionName, language: string | undefined): string {
  return (WORDS[language ?? 'en'] ?? WORDS['en']!).sections[name];
}

/** How a status says that a document is approved, in each language. */
const APPROVED: Readonly<Record<string, string>> = {
  en: 'approved',
  de: 'freigegeben',
  fr: 'approuvé',
  es: 'aprobado',
  pt: 'aprovado',
  it: 'approvato',
  nl: 'goedgekeurd',
};

/** The status of an approved document in a language, English where it is not known. */
export function approvedWord(language: string | undefined): string {
  return APPROVED[language ?? 'en'] ?? APPROVED['en']!;
}
