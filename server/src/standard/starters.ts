/** The sections that a fix may begin with a sentence. */
export type StarterName = 'purpose' | 'scope' | 'roles' | 'review' | 'exceptions';

type Starters = Readonly<Record<StarterName, string>>;

/**
 * First sentences of sections, in our own words, that hold for any document they are written into. `{title}` and `{owner}` stand for what the
 * document says; where it names no owner, the words of `OWNER` stand there.
 */
const STARTERS: Readonly<Record<string, Starters>> = {
  en: {
    purpose: 'The purpose of this document is to state our rules on: {title}.',
    scope: 'This document applies to everybody and everything inside the scope of the ISMS.',
    roles: '{owner} is responsible for this document and for keeping it current.',
    review: 'This document is reviewed at planned intervals and after significant changes.',
    exceptions: 'Exceptions to this document must be requested in writing and approved by {owner}.',
  },
  de: {
    purpose: 'Zweck dieses Dokuments ist es, unsere Regeln festzulegen zu: {title}.',
    scope: 'Dieses Dokument gilt für alle Personen und Systeme im Geltungsbereich des ISMS.',
    roles: '{owner} ist für dieses Dokument verantwortlich und hält es aktuell.',
    review: 'Dieses Dokument wird in geplanten Abständen und nach wesentlichen Änderungen überprüft.',
    exceptions: 'Ausnahmen von diesem Dokument müssen schriftlich beantragt und von {owner} genehmigt werden.',
  },
  fr: {
    purpose: "L'objectif de ce document est de fixer nos règles sur : {title}.",
    scope: 'Ce document s’applique à toutes les personnes et à tous les systèmes dans le périmètre du SMSI.',
    roles: '{owner} est responsable de ce document et de sa mise à jour.',
    review: 'Ce document est revu à intervalles planifiés et après tout changement important.',
    exceptions: 'Les exceptions à ce document doivent être demandées par écrit et approuvées par {owner}.',
  },
  es: {
    purpose: 'El objetivo de este documento es fijar nuestras reglas sobre: {title}.',
    scope: 'Este documento se aplica a todas las personas y sistemas dentro del alcance del SGSI.',
    roles: '{owner} es responsable de este documento y de mantenerlo al día.',
    review: 'Este documento se revisa a intervalos planificados y tras cambios importantes.',
    exceptions: 'Las excepciones a este documento deben solicitarse por escrito y ser aprobadas por {owner}.',
  },
  pt: {
    purpose: 'O objetivo deste documento é fixar as nossas regras sobre: {title}.',
    scope: 'Este documento aplica-se a todas as pessoas e sistemas no âmbito do SGSI.',
    roles: '{owner} é responsável por este documento e por mantê-lo atualizado.',
    review: 'Este documento é revisto a intervalos planeados e após alterações importantes.',
    exceptions: 'As exceções a este documento devem ser pedidas por escrito e aprovadas por {owner}.',
  },
  it: {
    purpose: 'Lo scopo di questo documento è fissare le nostre regole su: {title}.',
    scope: "Questo documento si applica a tutte le persone e a tutti i sistemi nell'ambito del SGSI.",
    roles: '{owner} è responsabile di questo documento e del suo aggiornamento.',
    review: 'Questo documento viene riesaminato a intervalli pianificati e dopo cambiamenti importanti.',
    exceptions: 'Le eccezioni a questo documento devono essere richieste per iscritto e approvate da {owner}.',
  },
  nl: {
    purpose: 'Het doel van dit document is onze regels vast te leggen over: {title}.',
    scope: 'Dit document is van toepassing op alle personen en systemen binnen het toepassingsgebied van het ISMS.',
    roles: '{owner} is verantwoordelijk voor dit document en houdt het actueel.',
    review: 'Dit document wordt op geplande momenten en na belangrijke wijzigingen beoordeeld.',
    exceptions: 'Uitzonderingen op dit document moeten schriftelijk worden aangevraagd en door {owner} worden goedgekeurd.',
  },
};

/** Who answers where the document names nobody. */
const OWNER: Readonly<Record<string, string>> = {
  en: 'the owner of this document',
  de: 'der verantwortlichen Person',
  fr: 'le responsable du document',
  es: 'la persona responsable del documento',
  pt: 'a pessoa responsável pelo documento',
  it: 'il responsabile del documento',
  nl: 'de eigenaar van het document',
};

/** The first sentence of a section in the language of a document. A sentence that needs a name to be true is undefined without one. */
export function starterSentence(name: StarterName, language: string | undefined, title: string, owner: string | undefined): string | undefined {
  const code = language !== undefined && language in STARTERS ? language : 'en';
  if (name === 'roles' && owner === undefined) return undefined;
  return STARTERS[code]![name].replace('{title}', () => title).replace('{owner}', () => owner ?? OWNER[code]!);
}

/** Whether a section can be begun with a sentence that holds. */
export function hasStarter(name: string): name is StarterName {
  return Object.hasOwn(STARTERS['en']!, name);
}
