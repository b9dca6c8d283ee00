import fc from 'fast-check';

const VALUES = [
  'word',
  'two words',
  '"quoted: x"',
  "'it''s'",
  '5.10',
  '2026-01-31',
  '',
  '~',
  '[a, b]',
  '{c: d}',
  '|\n      block\n      text',
  'Größe 😀',
  '# none',
  'a # b',
];
const KEYS = ['id', 'title', 'owner', 'status', 'likelihood'];

const PAIRS = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)), { minLength: 1, maxLength: 4 });
const ENTRY = PAIRS.map((pairs) => pairs.map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}`).join('\n'));
const ENTRIES = fc.array(fc.oneof({ weight: 9, arbitrary: ENTRY }, { weight: 1, arbitrary: fc.constantFrom('', '  # a comment', '  -', '# left') }), {
  minLength: 8,
  maxLength: 14,
});

/** A register as YAML: long enough to be cut into its entries, with all that entries can hold. */
export const YAML_REGISTERS: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', 'title: Register\n', '---\nversion: 1.0\n', '# remark\n\n'),
    ENTRIES,
    fc.constantFrom('', 'owner: CISO\n', '\n# end\n'),
    fc.boolean(),
  )
  .map(([head, entries, tail, indented]) => {
    const list = indented ? entries : entries.map((entry) => entry.replace(/^ {2}/gm, ''));
    return `${head}risks:\n${list.join('\n')}\n${tail}`;
  });

/** What a person may type into a register. */
export const YAML_PIECES: readonly string[] = [
  'a',
  ' ',
  '\n',
  '- ',
  ': ',
  '"',
  "'",
  '[',
  '{',
  '#',
  '&a ',
  '*a',
  '|',
  '\n  - id: x',
  '\nnext:\n',
  '---\n',
  '\t',
  '}',
];
