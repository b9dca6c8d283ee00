/** Texts that nobody means well, by what they are made of; each takes about `size` characters. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one line': (size) => fill('The access of every user is granted on the basis of need. ', size),
  'short lines': (size) => fill('ab\n', size),
  'lines of list items': (size) => fill('- a\n', size),
  'nested quotes': (size) => `${fill('> ', size)}a`,
  'nested list markers': (size) => `${fill('- ', size)}a`,
  'opening brackets': (size) => fill('[', size),
  'brackets in brackets': (size) => fill('[', size / 2) + fill('](a)', size / 2),
  'links that do not end': (size) => fill('[a](', size),
  'reference links without a target': (size) => `${fill('[a][', size)}\n\n[a]: c\n`,
  stars: (size) => fill('*', size),
  'emphasis that does not pair': (size) => fill('*a **a _a ', size),
  backticks: (size) => fill('`', size),
  'backticks in runs of every length': (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, index) => '`'.repeat(index + 1)).join(' '),
  'opening angles': (size) => fill('<', size),
  'tags that do not end': (size) => fill('<a b="', size),
  'comments that do not end': (size) => `x ${fill('<!-- ', size)}`,
  pipes: (size) => fill('|', size),
  'a table of pipes': (size) => `${fill('|a', size / 2)}\n${fill('|-', size / 2)}|\n`,
  'delimiter rows': (size) => fill('|-|\n', size),
  hashes: (size) => `# ${fill(' #', size)}a`,
  'a heading of many lines': (size) => `${fill('a\n', size)}===`,
  'a fence that does not end': (size) => `\`\`\`\n${fill('text of the fence\n', size)}`,
  'a comment over all': (size) => `<!-- ${fill('text of the comment\n\n', size)}`,
  'definitions that do not end': (size) => fill('[a]:\n', size),
  'front matter that does not end': (size) => `---\n${fill('a: b\n', size)}`,
  'conflict markers': (size) => fill('<<<<<<< HEAD\nOwner: A\n=======\nOwner: B\n>>>>>>> branch\n', size),
  backslashes: (size) => fill('\\', size),
  ampersands: (size) => fill('&', size),
  'zero bytes': (size) => fill('\0', size),
  'carriage returns': (size) => fill('\r', size),
  'halves of characters': (size) => fill('\ud800', size),
  blanks: (size) => `${fill(' ', size)}a`,
  tabs: (size) => `${fill('\t', size)}a`,
};

/** The same for YAML. */
export const HOSTILE_YAML: Readonly<Record<string, (size: number) => string>> = {
  'flow lists in flow lists': (size) => fill('[', size),
  'flow mappings in flow mappings': (size) => fill('{a: ', size),
  'lists in lists': (size) => `${fill('- ', size)}a`,
  'deep indentation': (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
  'aliases of aliases': () =>
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'b c d e f g h i j'
      .split(' ')
      .map((name, index) => `${name}: &${name} [${fill(`*${'abcdefghi'[index]!},`, 27)}]\n`)
      .join('')}`,
  'many aliases': (size) => `a: &a b\nb:\n${fill('- *a\n', size)}`,
  'a quote that does not end': (size) => `a: "${fill('word and word\n\n', size)}`,
  'closing braces': (size) => fill('}\n', size),
  'equal keys': (size) => fill('a: b\n', size),
  'pairs in pairs': (size) => fill('a: b: c\n', size),
  'conflict markers': (size) => fill('<<<<<<< HEAD\nowner: A\n=======\nowner: B\n>>>>>>> branch\n', size),
};

/** `piece` again and again, until there are `size` characters. */
export function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}
