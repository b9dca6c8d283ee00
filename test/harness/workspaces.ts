import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL_ISMS } from './project.js';

/** Makes a workspace below a folder that does not exist yet, and says what to open: tests may change everything in it. */
export type MakeWorkspace = (folder: string) => string;

/** The workspaces of the tests in an editor, by the folder of their tests. */
export const WORKSPACES: Readonly<Record<string, MakeWorkspace>> = {
  /** A copy of the example. */
  example(folder) {
    cpSync(SMALL_ISMS, folder, { recursive: true });
    return folder;
  },

  /** Nothing that an ISMS is written in. */
  plain(folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'Milk, bread\n');
    writeFileSync(join(folder, 'main.py'), 'print("hello")\n');
    return folder;
  },

  /** A folder in which somebody begins: with a file that is in the way of a new one. */
  starter(folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'objectives.md'), '# Notes\n\nBuy milk.\n');
    return folder;
  },

  /** Two folders with an ISMS and one without. */
  several(folder) {
    cpSync(SMALL_ISMS, join(folder, 'larkspur'), { recursive: true });
    mkdirSync(join(folder, 'branch office'), { recursive: true });
    writeFileSync(
      join(folder, 'branch office/scope.md'),
      '# Scope of the ISMS\n\n**Owner:** CISO\n\n## Boundaries\n\nThe ISMS covers the branch office.\n\n## Interfaces and dependencies\n\nThe head office operates the network; the provider of the building controls the doors.\n',
    );
    mkdirSync(join(folder, 'tools'));
    writeFileSync(join(folder, 'tools/main.py'), 'print("hello")\n');
    const file = join(folder, 'several.code-workspace');
    const folders = ['larkspur', 'branch office', 'tools'].map((path) => ({ path }));
    writeFileSync(file, JSON.stringify({ folders, settings: { 'ismsDocs.today': '2026-11-23' } }));
    return file;
  },
};
