import assert from 'node:assert/strict';
import { xmlFault } from './xml.js';
import { inFolder, writeFile, writeWorkspace } from '../folder.js';
import { CLEAN_ISMS, FAULTY_ISMS } from './isms.js';
import { run } from './run.js';

const DAY = ['--today', '2026-11-23'];

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly { id: string; shortDescription: { text: string }; defaultConfiguration: { level: string } }[];
      };
    };
    readonly columnKind: string;
    readonly results: readonly {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: readonly { physicalLocation: { artifactLocation: { uri: string }; region?: Readonly<Record<string, number>> } }[];
      partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

function sarif(folder: string): Sarif {
  return JSON.parse(run(['check', folder, ...DAY, '--format', 'sarif']).out) as Sarif;
}

describe('check for other programs', () => {
  it('is SARIF with what its schema requires', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      writeFile(folder, 'a b/ünder #1.md', '# Logging policy\n\n## Purpose\n\nSee [the plan](none.md).\n');
      const { $schema, version, runs } = sarif(folder);
      assert.deepEqual([$schema, version, runs.length], ['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0', 1]);
      const [{ tool, columnKind, results }] = runs as [Sarif['runs'][number]];
      assert.deepEqual([tool.driver.name, columnKind, results.length], ['ISMS Docs', 'utf16CodeUnits', 6]);
      for (const rule of tool.driver.rules) {
        assert.ok(rule.id && rule.shortDescription.text);
        assert.match(rule.defaultConfiguration.level, /^(?:error|warning|note|none)$/);
      }
      for (const result of results) {
        assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
        assert.match(result.level, /^(?:error|warning|note|none)$/);
        assert.ok(result.message.text);
        assert.equal(result.locations.length, 1);
        const { artifactLocation, region } = result.locations[0]!.physicalLocation;
        assert.match(artifactLocation.uri, /^[\w.~!*'()%-]+(?:\/[\w.~!*'()%-]+)*$/, 'a relative URI');
        for (const name of ['startLine', 'startColumn', 'endLine', 'endColumn']) assert.ok(region![name]! >= 1, name);
        assert.ok(region!['endLine']! > region!['startLine']! || region!['endColumn']! > region!['startColumn']!);
      }
      assert.equal(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri, 'a%20b/%C3%BCnder%20%231.md');
      assert.equal(results[0]!.locations[0]!.physicalLocation.region!['startLine'], 5, 'lines count from one');
      const prints = results.map((result) => result.partialFingerprints['ismsDocs/v1']);
      assert.equal(new Set(prints).size, results.length);
    }));

  it('keeps the fingerprints of SARIF when lines move', () =>
    inFolder((folder) => {
      const page = (before: string): string => `# Logging policy\n\n## Purpose\n\n${before}See [the plan](none.md), and [again](none.md).\n`;
      const prints = (): unknown => sarif(folder).runs[0]!.results.map((result) => result.partialFingerprints);
      writeWorkspace(folder, CLEAN_ISMS);
      writeFile(folder, 'policies/logging.md', page(''));
      const before = prints();
      writeFile(folder, 'policies/logging.md', page('Logs are kept.\n\n'));
      assert.deepEqual(prints(), before);
      assert.equal(new Set((before as { 'ismsDocs/v1': string }[]).map((each) => each['ismsDocs/v1'])).size, 2);
    }));

  it('is XML whatever a document holds, with a case a rule and document', () =>
    inFolder((folder) => {
      writeWorkspace(folder, FAULTY_ISMS);
      writeFile(folder, 'a&b <"1">.md', '# Logging policy\n\n## Purpose\n\nSee [the plan](<no\u0001\uffff"&<>.md>).\n');
      const { out, status } = run(['check', folder, ...DAY, '--format', 'junit']);
      assert.equal(status, 1);
      assert.equal(xmlFault(out), undefined);
      const cases = [...out.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"/g)].map(([, code, name]) => `${code!} ${name!}`);
      assert.equal(new Set(cases).size, cases.length);
      assert.match(out, /<testsuite name="soa\.exclusion-unjustified" tests="1" failures="1" errors="0" skipped="0">/);
      // A warning does not fail by default, as for the exit status; it is not lost.
      assert.match(out, /<testsuite name="soa\.status-missing" tests="1" failures="0" errors="0" skipped="0">[\s\S]*?<system-out>line 6, warning: A\.5\.15/);
      const strict = run(['check', folder, ...DAY, '--format', 'junit', '--fail-on', 'warning']).out;
      assert.match(strict, /<testsuite name="soa\.status-missing" tests="1" failures="1"/);
    }));

  it('is one workflow command a finding, whatever a document holds', () =>
    inFolder((folder) => {
      writeWorkspace(folder, CLEAN_ISMS);
      writeFile(folder, 'policies/a,b:100%.md', '# Logging policy\n\n## Purpose\n\nSee [the plan](<50%.md>).\n');
      const [command, summary] = run(['check', folder, ...DAY, '--format', 'github']).out.split('\n');
      assert.match(
        command!,
        /^::warning file=policies\/a%2Cb%3A100%25\.md,line=5,endLine=5,col=\d+,endColumn=\d+,title=link\.broken::There is no file "policies\/50%25\.md"/,
      );
      assert.equal(summary, 'ISMS Docs: 1 warning');
    }));
});
