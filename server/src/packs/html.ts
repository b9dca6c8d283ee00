/** Text as it stands in HTML, between tags and in attributes: documents are data and never markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A piece of HTML that is made of trusted markup and escaped values. */
export interface Html {
  readonly html: string;
}

/** Markup with values in it: strings and numbers are escaped, pieces and lists of pieces stand as they are, nothing stands for undefined. */
export function markup(strings: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[] | undefined)[]): Html {
  return { html: strings.reduce((text, string, index) => text + textOf(values[index - 1]) + string) };
}

/** Markup that is a constant of the product. */
export function trusted(html: string): Html {
  return { html };
}

function textOf(value: string | number | Html | readonly Html[] | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('');
}
