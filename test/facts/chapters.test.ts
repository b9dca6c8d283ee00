import assert from 'node:assert/strict';
import { openWorkspace } from '../workspace.js';

/** What the chapters of an information security policy take the place of, with one chapter added. */
function chaptersWith(chapter: string): readonly string[] {
  const text = `---\ntitle: Information security policy\nowner: CISO\nversion: "1.0"\n---\n\n# Information security policy\n\n## Purpose\n\nWe protect what customers entrust to us.\n\n${chapter}\n`;
  return openWorkspace(new Map([['policy.md', text]])).factsOf('policy.md')!.chapters;
}

describe('a chapter that takes the place of a document', () => {
  it('is the scope where it says what the ISMS covers', () => {
    assert.ok(chaptersWith('## Scope\n\nThe ISMS covers the analytics service, the people who build and run it, and the office in Leeds.').includes('scope'));
    assert.ok(
      chaptersWith('## Scope of the ISMS\n\nThe analytics service, the people who build and run it, their devices, and the office in Leeds.').includes('scope'),
    );
    assert.ok(chaptersWith('## Geltungsbereich\n\nDas ISMS umfasst den Betrieb der Plattform, die Entwicklung und den Standort in Leipzig.').includes('scope'));
  });

  it('is not the scope of the ISMS where it says to whom the policy applies', () => {
    const chapter = '## Scope\n\nThis policy applies to everybody who works for Larkspur and to all systems in the [scope of the ISMS](scope.md).';
    assert.ok(!chaptersWith(chapter).includes('scope'));
  });
});
