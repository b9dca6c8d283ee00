import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateAll } from '../../server/scripts/generateAll.js';
import { staleIn, writeIn, type GeneratedFile } from '../../server/scripts/generatedFile.js';
import { RULES } from '../../server/src/rules/registry.generated.js';
import { inFolder, writeFile } from '../folder.js';
import { PROJECT } from '../harness/project.js';

describe('the files that follow from others', () => {
  let files: GeneratedFile[] = [];
  before(async function () {
    this.timeout(30_000);
    files = await generateAll(PROJECT);
  });

  it('are stale when one is missing or differs, and only that one', () =>
    inFolder((folder) => {
      assert.equal(staleIn(folder, files).length, files.length);
      writeIn(folder, files);
      assert.deepEqual(staleIn(folder, files), []);
      for (const path of ['schemas/isms.schema.json', 'README.md', 'package.json', `docs/rules/${RULES[0]!.code}.md`]) {
        const text = readFileSync(join(folder, path), 'utf8');
        writeFile(folder, path, `${text} `);
        assert.deepEqual(
          staleIn(folder, files).map((file) => file.path),
          [path],
        );
        writeFile(folder, path, text);
      }
    }));

  const json = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)!.content);

  it('name every rule in the schema, the settings, the README and a page', () => {
    const schema = json('schemas/isms.schema.json') as { properties: { rules: { properties: Record<string, unknown> } } };
    const manifest = json('package.json') as {
      contributes: { configuration: { properties: Record<string, { properties: Record<string, { enum: string[]; enumDescriptions: string[] }> }> } };
    };
    const setting = manifest.contributes.configuration.properties['ismsDocs.rules']!.properties;
    const readme = files.find((file) => file.path === 'README.md')!.content;
    for (const { code } of RULES) {
      assert.ok(schema.properties.rules.properties[code], `${code} in the schema`);
      assert.equal(setting[code]!.enum.length, setting[code]!.enumDescriptions.length, `${code} in the settings`);
      assert.ok(readme.includes(`docs/rules/${code}.md`), `${code} in the README`);
      const page = files.find((file) => file.path === `docs/rules/${code}.md`)!.content;
      for (const part of ['| Basis |', '## Why', '## Settings', '## Examples that are reported', '## How to disagree'])
        assert.ok(page.includes(part), `${code}: ${part}`);
    }
  });

  it('accept in the schema of isms.yaml what its validation accepts: the keys at the top, the options of rules', () => {
    const schema = json('schemas/isms.schema.json') as {
      additionalProperties: boolean;
      properties: Record<
        string,
        { properties?: Record<string, { anyOf: { enum?: string[]; properties?: Record<string, unknown>; additionalProperties?: boolean }[] }> }
      >;
    };
    assert.equal(schema.additionalProperties, false);
    assert.ok(['organization', 'certification', 'documents', 'rules', 'ignore', 'verdict'].every((key) => schema.properties[key]));
    const [word, mapping] = schema.properties['rules']!.properties!['doc.review-overdue']!.anyOf;
    assert.deepEqual(word!.enum, ['error', 'warning', 'information', 'hint', 'off']);
    assert.deepEqual(Object.keys(mapping!.properties!), ['severity', 'class', 'grace']);
    assert.equal(mapping!.additionalProperties, false);
  });
});
