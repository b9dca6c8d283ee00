import type { SoaStatus } from '../facts/facts.js';

/** A status that a person can choose. */
export type ChosenStatus = 'planned' | 'implemented' | 'partial' | 'not-started';

interface Words {
  readonly status: Readonly<Record<ChosenStatus, string>>;
  /** The reason for leaving a control out that nothing needs. */
  readonly exclusion: string;
  /** The reason for including a control, to be made precise. */
  readonly inclusion: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    status: { planned: 'Planned', implemented: 'Implemented', partial: 'Partially implemented', 'not-started': 'Not implemented' },
    exclusion: 'No risk of the register, no law and no contract asks for it.',
    inclusion: 'Result of the risk assessment',
  },
  de: {
    status: { planned: 'Geplant', implemented: 'Umgesetzt', partial: 'Teilweise umgesetzt', 'not-started': 'Nicht umgesetzt' },
    exclusion: 'Kein Risiko des Registers, kein Gesetz und kein Vertrag verlangt sie.',
    inclusion: 'Ergebnis der Risikobeurteilung',
  },
  fr: {
    status: { planned: 'Planifié', implemented: 'Mis en œuvre', partial: 'Partiellement mis en œuvre', 'not-started': 'Non mis en œuvre' },
    exclusion: 'Aucun risque du registre, aucune loi et aucun contrat ne la demande.',
    inclusion: 'Résultat de l’appréciation des risques',
  },
  es: {
    status: { planned: 'Planificado', implemented: 'Implementado', partial: 'Parcialmente implementado', 'not-started': 'No implementado' },
    exclusion: 'Ningún riesgo del registro, ninguna ley y ningún contrato lo exige.',
    inclusion: 'Resultado de la apreciación de riesgos',
  },
  pt: {
    status: { planned: 'Planeado', implemented: 'Implementado', partial: 'Parcialmente implementado', 'not-started': 'Não implementado' },
    exclusion: 'Nenhum risco do registo, nenhuma lei e nenhum contrato o exige.',
    inclusion: 'Resultado da avaliação de riscos',
  },
  it: {
    status: { planned: 'Pianificato', implemented: 'Implementato', partial: 'Parzialmente implementato', 'not-started': 'Non implementato' },
    exclusion: 'Nessun rischio del registro, nessuna legge e nessun contratto lo richiede.',
    inclusion: 'Risultato della valutazione dei rischi',
  },
  nl: {
    status: { planned: 'Gepland', implemented: 'Geïmplementeerd', partial: 'Gedeeltelijk geïmplementeerd', 'not-started': 'Niet geïmplementeerd' },
    exclusion: 'Geen risico in het register, geen wet en geen contract vraagt erom.',
    inclusion: 'Resultaat van de risicobeoordeling',
  },
};

/** What a fix may write into a row of a document of a language, English where the language is not known. */
export function wordsFor(language: string | undefined): Words {
  return WORDS[language ?? 'en'] ?? WORDS['en']!;
}

/** The statuses that a fix offers, the most careful first. */
export const CHOSEN_STATUSES: readonly (ChosenStatus & SoaStatus)[] = ['planned', 'implemented', 'partial', 'not-started'];
