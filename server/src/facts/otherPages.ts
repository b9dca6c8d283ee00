import type { DocumentView } from './view.js';

/** Folders that hold what engineers, writers and tools work with; a document there must prove that it is controlled. */
const WORKSHOPS = new Set(
  (
    'adr adrs decisions rfc rfcs rfds specs spec src lib app apps test tests __tests__ fixtures e2e api apis openapi blog blogs posts _posts articles news tutorial tutorials ' +
    'user-manual usermanual user-guide userguide user-guides user-docs skills agents prompts changelog changelogs releases release-notes migrations design designs diagrams ' +
    'architecture arquitectura arquitetura architektur node_modules features frontend backend ui engineering marketing sales product components flows workflows labs exercises ' +
    'coursework lectures notebooks dashboards charts helm terraform ansible k8s kubernetes manifests deploy deployment'
  ).split(' '),
);

/** Top-level keys of YAML files that configure tools. */
const TOOL_KEYS = new Set(
  'apiVersion jobs openapi swagger services stages pipeline repos hooks dependencies plugins extends networks volumes paths hosts tasks provider resources rules_version nav theme'.split(
    ' ',
  ),
);

const DECISION_RECORD = /^(?:adr|rfc|rfd|kep|pep)[-_ ]?\d/i;
/** Instructions to a language model. */
const PROMPT = /^(?:you are|act as|tu es|vous êtes|du bist|sie sind|eres un|você é|sei un|je bent)\s/i;

/** Why a page is certainly something else than an ISMS document, whatever its title names; undefined when nothing says so. */
export function otherPage(path: string, title: string | undefined, view: DocumentView): string | undefined {
  const folders = path.split('/').slice(0, -1);
  if (folders.some((segment) => /^\.[\w-]/.test(segment))) return 'a folder of tools';
  if (DECISION_RECORD.test(path.slice(path.lastIndexOf('/') + 1)) || (title !== undefined && DECISION_RECORD.test(title)))
    return 'a record of a technical decision';
  if (view.format === 'yaml' && view.frontMap?.pairs.some((pair) => TOOL_KEYS.has(pair.key))) return 'the configuration of a tool';
  if (view.front.some((pair) => pair.key === 'layout' && /^(?:post|blog|article)$/i.test(pair.value.plain.trim()))) return 'a post';
  const first = view.passages[0]?.source ?? '';
  return PROMPT.test(first) ? 'instructions to a language model' : undefined;
}

/** Whether a path leads into a folder of engineers, writers or tools. */
export function isWorkshop(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((segment) => WORKSHOPS.has(segment.toLowerCase().replace(/^[\d._-]+/, '')));
}
