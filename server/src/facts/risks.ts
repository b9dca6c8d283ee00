import type { DateOrder } from '../standard/dates.js';
import type { DocumentKind } from '../standard/documentKinds.js';
import type { Vocabulary } from '../standard/vocabulary.js';
import type { YamlNode } from '../syntax/yaml/node.js';
import { columnMeanings } from './columns.js';
import { readAcceptances } from './riskAcceptance.js';
import type { RiskFacts, RiskMethod } from './riskFacts.js';
import { mentionedIds } from './riskIds.js';
import { readRiskMethod } from './riskMethod.js';
import { readRiskTables } from './riskTables.js';
import type { DocumentView } from './view.js';

/** Documents that speak of risks one by one. */
const ABOUT_RISKS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['risk-register', 'risk', 'risk-treatment-plan', 'risk-methodology']);
/** Documents that may record what was accepted. */
const MAY_ACCEPT: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['record', 'management-review', 'soa', 'isms-manual']);
/** A quick look before a document of another kind is read sentence by sentence. */
const SPEAKS_OF_RESIDUAL = /resid|restris|reste?nd|verbleib|(?:risque|rischio|riesgo|risco)s? (?:net|líquido)|accept|akzept|aceit/i;
const NO_METHOD: RiskMethod = { formulas: [], criteria: [], bands: [], scale: undefined, intervals: [] };

/** What the text of a document is read with. */
export interface RisksInput {
  readonly kinds: readonly DocumentKind[];
  readonly vocabulary: Vocabulary;
  readonly language: string | undefined;
  readonly order: DateOrder | undefined;
}

/** Everything that a document says about risks; undefined for documents that say nothing about them. */
export function readRisks(view: DocumentView, { kinds, vocabulary, language, order }: RisksInput): RiskFacts | undefined {
  if (!kinds.some((kind) => ABOUT_RISKS.has(kind))) {
    if (!kinds.some((kind) => MAY_ACCEPT.has(kind)) || !SPEAKS_OF_RESIDUAL.test(view.text)) return undefined;
    const acceptances = readAcceptances(view, vocabulary, language, false);
    if (acceptances.ids.length === 0 && !acceptances.speaks && !acceptances.says) return undefined;
    return {
      tables: [],
      rows: [],
      emptyList: false,
      method: NO_METHOD,
      mentions: [],
      acceptedIds: acceptances.ids,
      saysAccepted: acceptances.says,
      speaksOfAcceptance: acceptances.speaks,
    };
  }
  const isMethod = kinds[0] === 'risk-methodology';
  const acceptances = readAcceptances(view, vocabulary, language, isMethod);
  return {
    ...readRiskTables(view, { vocabulary, order, isPlan: kinds[0] === 'risk-treatment-plan', isOneRisk: kinds[0] === 'risk', isMethod }),
    emptyList: hasEmptyList(view, vocabulary),
    method: readRiskMethod(view, vocabulary, language),
    mentions: mentionedIds(view.text),
    acceptedIds: acceptances.ids,
    saysAccepted: acceptances.says,
    speaksOfAcceptance: acceptances.speaks,
  };
}

/** `risks: []`: the key of a list of risks with nothing under it. */
function hasEmptyList({ frontMap, format }: DocumentView, vocabulary: Vocabulary): boolean {
  if (format !== 'yaml' || !frontMap) return false;
  return frontMap.pairs.some(({ key, value }) =>
    /^(?:risk_?)?(?:register|entries)$/i.test(key) || columnMeanings(key, vocabulary).includes('risk') ? isEmpty(value) : false,
  );
}

function isEmpty(value: YamlNode | undefined): boolean {
  return value === undefined || (value.kind === 'sequence' ? value.items.length === 0 : value.kind === 'scalar' && value.text.trim() === '');
}
