/** Sentences that fixes insert, by language. A person has to mean them: no fix of them is safe. */
const SENTENCES: Readonly<Record<'commitment-requirements' | 'commitment-improvement' | 'climate', Readonly<Record<string, string>>>> = {
  'commitment-requirements': {
    en: 'The management commits to meet the requirements that apply to information security.',
    de: 'Die Leitung verpflichtet sich, die anwendbaren Anforderungen an die Informationssicherheit zu erfüllen.',
    fr: "La direction s'engage à satisfaire les exigences applicables à la sécurité de l'information.",
    es: 'La dirección se compromete a cumplir los requisitos aplicables a la seguridad de la información.',
    it: 'La direzione si impegna a soddisfare i requisiti applicabili alla sicurezza delle informazioni.',
    nl: 'De directie verbindt zich ertoe te voldoen aan de eisen die gelden voor informatiebeveiliging.',
    pt: 'A direção compromete-se a cumprir os requisitos aplicáveis à segurança da informação.',
  },
  'commitment-improvement': {
    en: 'The management commits to improve the management system for information security continually.',
    de: 'Die Leitung verpflichtet sich, das Managementsystem für Informationssicherheit fortlaufend zu verbessern.',
    fr: "La direction s'engage à améliorer en continu le système de management de la sécurité de l'information.",
    es: 'La dirección se compromete a mejorar continuamente el sistema de gestión de la seguridad de la información.',
    it: 'La direzione si impegna a migliorare continuamente il sistema di gestione della sicurezza delle informazioni.',
    nl: 'De directie verbindt zich ertoe het managementsysteem voor informatiebeveiliging voortdurend te verbeteren.',
    pt: 'A direção compromete-se a melhorar continuamente o sistema de gestão da segurança da informação.',
  },
  climate: {
    en: 'Climate change was considered and is not a relevant issue for information security here, because [reason].',
    de: 'Der Klimawandel wurde betrachtet und ist hier kein relevantes Thema für die Informationssicherheit, weil [Grund].',
    fr: "Le changement climatique a été examiné et n'est pas un enjeu pertinent pour la sécurité de l'information, parce que [raison].",
    es: 'El cambio climático se ha considerado y no es una cuestión pertinente para la seguridad de la información, porque [motivo].',
    it: 'Il cambiamento climatico è stato considerato e non è una questione rilevante per la sicurezza delle informazioni, perché [motivo].',
    nl: 'Klimaatverandering is beoordeeld en is hier geen relevante kwestie voor informatiebeveiliging, omdat [reden].',
    pt: 'As alterações climáticas foram consideradas e não são uma questão relevante para a segurança da informação, porque [motivo].',
  },
};

/** A sentence in the language of a document; English where the language is not known. */
export function sentenceFor(idea: keyof typeof SENTENCES, language: string | undefined): string {
  return SENTENCES[idea][language ?? 'en'] ?? SENTENCES[idea]['en']!;
}
