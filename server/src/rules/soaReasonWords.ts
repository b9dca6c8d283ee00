import { wordsOf } from '../standard/words.js';

/**
 * Words that say that a control is left out, not why: negations, words for applicable, needed and relevant, and those that hold a sentence together, in
 * seven languages and without diacritics.
 */
const EMPTY: ReadonlySet<string> = new Set(
  [
    // English
    'n a na none no not is are was be been being does do did it its this that these those the an of for to in on at by as and or our us we has have had with from within currently present presently time applicable applicability apply applies applied relevant relevance required requirement requirements needed need necessary scope control controls organisation organization company isms excluded exclusion exclude out yet any here there decided decision management considered deemed because therefore since reason annex see above below yes todo because',
    // German
    'nein nicht kein keine keinen keiner keines ist sind wird werden wurde der die das den dem des ein eine einen einer fur fuer im am zu zur zum und oder uns unser unsere unserem wir es dies diese dieser hier derzeit aktuell momentan zurzeit bedarf anwendbar anwendbarkeit zutreffend trifft relevant relevanz erforderlich notig noetig notwendig benotigt benoetigt geltungsbereich massnahme massnahmen control organisation unternehmen firma ausgeschlossen ausschluss entfallt entfaellt entscheidung leitung weil da grund siehe oben',
    // French
    'non pas sans objet ne n est sont la le les un une de du des d l et ou a au aux en dans pour nous notre nos ce cette ces actuellement applicable applicabilite pertinent pertinente concerne concernee requis requise necessaire besoin perimetre mesure organisation entreprise societe exclu exclue exclusion decision direction car',
    // Spanish
    'no es son el la los las un una de del y o en para por se nos nuestro nuestra esta este actualmente aplica aplicable aplicabilidad procede pertinente relevante requerido requerida necesario necesaria alcance control medida organizacion empresa excluido excluida exclusion decision direccion porque',
    // Portuguese
    'nao e sao o a os as um uma do da dos das em no na para por se nos nosso nossa esta este atualmente aplica aplicavel aplicabilidade pertinente relevante requerido requerida necessario necessaria ambito escopo controlo controle organizacao empresa excluido excluida exclusao decisao direcao porque',
    // Italian
    'non e sono il lo la i gli le un uno una di del della dei in nel nella per si ci nostro nostra questo questa attualmente applicabile applicabilita applica pertinente rilevante richiesto richiesta necessario necessaria ambito perimetro controllo misura organizzazione azienda escluso esclusa esclusione decisione direzione perche',
    // Dutch
    'nee niet geen nvt v t is zijn wordt worden de het een van voor in op en of ons onze wij dit deze momenteel toepasbaar toepasselijk toepassing relevant vereist nodig noodzakelijk reikwijdte maatregel beheersmaatregel organisatie bedrijf uitgesloten uitsluiting besluit directie omdat',
  ].flatMap((words) => words.split(' ')),
);
const NEGATIONS: ReadonlySet<string> = new Set(
  'no not none without nein nicht kein keine keinen keiner keines ohne non pas sans aucun aucune ne sin ningun ninguna nao sem nenhum nenhuma senza nessun nessuna niet geen zonder'.split(
    ' ',
  ),
);
/** One word alone names a thing; a negation before it, or a second word, makes a reason of it. */
const WORDS_OF_A_REASON = 2;

/** Whether a reason for leaving a control out says nothing: "not applicable", "n/a", "no", "nicht erforderlich". */
export function saysNothing(reason: string): boolean {
  const words = wordsOf(reason);
  const telling = words.filter((word) => !EMPTY.has(word) && !/^\d+$/.test(word));
  if (telling.length === 0) return true;
  return telling.length < WORDS_OF_A_REASON && !words.some((word) => NEGATIONS.has(word));
}
