/** What stands for the reason until a person writes one; it counts as none. */
export const REASON_TO_WRITE = 'TODO: say why';

/** Words that stand for a reason that is still to be written. */
const NO_REASON = /^(?:todo|tbd|tbc|fixme|xxx|reason|why|n\/a|none)(?![\p{L}\p{N}])/iu;
const OPENING = /^[\s[<({"'*_]+/;

/** Whether a text gives a reason: it has a word, and is not a mark that says that somebody has yet to write it. */
export function isReason(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !NO_REASON.test(text.replace(OPENING, ''));
}
