import type { Cursor } from '../cursor.js';
import { canBeIgnored } from '../ignoreFinding.js';
import type { Completion } from './item.js';

/** A list of codes that is being written behind the word. */
const CODES = /isms-ignore(?:-file)?[ \t]+((?:[\w.*-]+[ \t]*,[ \t]*)*)([\w.*-]*)$/;

/** The codes of the rules, where a comment that hides findings is being written; those of the findings around it come first. */
export function directiveCompletions({ isms, path, text, offset, facts }: Cursor, before: string): readonly Completion[] {
  const match = CODES.exec(before);
  if (!match || !facts) return [];
  const [, list = '', typed = ''] = match;
  const taken = new Set(list.split(/[\s,]+/));
  const rest = /^[\w.-]*/.exec(text.slice(offset, offset + 80))![0];
  const line = facts.lines.lineAt(offset);
  const near = new Map<string, string>();
  for (const finding of isms.judgementOf(path).findings) {
    const distance = facts.lines.lineAt(finding.span.start) - line;
    if (before.includes('-file') || (distance >= 0 && distance <= 2)) near.set(finding.code, finding.message);
  }
  return isms.rules
    .filter(({ code }) => !taken.has(code) && canBeIgnored({ code, path }))
    .map(({ code, summary, rationale }): Completion => {
      const message = near.get(code);
      return {
        label: code,
        kind: 'rule',
        detail: message === undefined ? summary : 'found here',
        documentation: [...(message === undefined ? [] : [`**${message}**`]), summary, rationale].join('\n\n'),
        span: { start: offset - typed.length, end: offset + rest.length },
        newText: code,
        sortText: `${message === undefined ? 1 : 0}${code}`,
      };
    });
}
