import { resolve, sep } from 'node:path';
import type { Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { isWarning } from '../story/library/problem.ts';
import { judge, type Check } from './check.ts';
import { pageOfMistakes, title } from './mistakes.ts';
import { report } from './report.ts';
import { saved, timing } from './saved.ts';

/** How long to wait after a file is saved, in milliseconds: many editors empty a file before they fill it. */
const pause = 50;

/** Files that the story reads. Editors put files of their own beside the one that is being saved. */
export const contentFile = /^[^.~][^~]*\.(yaml|csv|mdx|json)$/;

/**
 * Makes `astro dev` follow what an editor saves. Vite knows the code and the chapters, but not the rest of the
 * content, nor what is wrong in it. So no change of content reaches a page but through here: it is read first,
 * and then either the open pages load again, or they and the terminal say what is wrong.
 */
export function live(): Plugin {
  let folder = '';
  let siteFile = '';
  let desk: Desk | undefined;

  /** Whether a file is content, or code by which content is read: the check knows scenes by their code. */
  function concerns(file: string, server: ViteDevServer): boolean {
    const path = resolve(file);
    if (path.startsWith(folder)) return contentFile.test(path.slice(folder.length).split(sep).at(-1) ?? '');
    const { moduleGraph } = ssr(server);
    const above = new Set(moduleGraph.getModulesByFile(file));
    for (const { importers } of above) for (const importer of importers) above.add(importer);
    return [...above].some((module) => module.file === siteFile);
  }

  return {
    name: 'live-content',
    enforce: 'pre', // Astro answers every request for a page, and must not be asked before us.
    configureServer(server) {
      folder = resolve(server.config.root, 'content') + sep;
      siteFile = `${server.config.root}/src/story/site.ts`;
      const { read, revision } = (desk = createDesk(server, siteFile));
      server.httpServer?.once('listening', () => void read());
      // What is returned is called when Vite's own handlers stand: scripts and styles are served all the same.
      return () => {
        server.middlewares.use((_request, response, next) => {
          void read().then((verdict) => {
            response.setHeader('Server-Timing', timing(revision()));
            if (!verdict || verdict.sound) return next();
            response
              .writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' })
              .end(pageOfMistakes(report(verdict.problems, verdict.library)));
          });
        });
      };
    },
    hotUpdate: {
      // After the plugins that add what depends on a file: on a new chapter, the module that lists all chapters.
      // Before Astro's, which would load the pages again without asking what is wrong.
      order: 'post',
      handler({ file, modules, timestamp, server }) {
        if (!concerns(file, server)) return;
        const { moduleGraph } = this.environment;
        const stale = [...modules, ...(moduleGraph.getModulesByFile(siteFile) ?? [])];
        // All that import them are made anew too. New pages are also what makes Astro ask for its static paths
        // again, among them the addresses of scenes' files: it keeps them while a page stays the same module.
        for (const module of stale) moduleGraph.invalidateModule(module, new Set(), timestamp, true);
        desk?.announce(file);
        return [];
      },
    },
  };
}

/** Where Astro's pages run, and keep what they have read. */
function ssr(server: ViteDevServer): RunnableDevEnvironment {
  return server.environments['ssr'] as RunnableDevEnvironment;
}

/** What is said about the content, and to whom. */
interface Desk {
  /** Reads the content, unless it is as it was; nothing if the code is broken. What is new is said in the terminal. */
  read(): Promise<Check | undefined>;
  /** How often something was saved. */
  revision(): number;
  /** Tells the open pages that a file was saved, when the content has been at rest for a moment. */
  announce(file: string): void;
}

function createDesk(server: ViteDevServer, siteFile: string): Desk {
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  /** Whether something else than chapters was saved since pages were last told. */
  let others = false;
  let saves = 0;

  async function read(): Promise<Check | undefined> {
    try {
      // Not imported above: Node would keep the scenes as they were when the server started.
      const { content } = await ssr(server).runner.import<typeof import('../story/site.ts')>(siteFile);
      const turn = timer;
      const verdict = judge(await content());
      if (turn !== timer) return await read(); // Something was saved meanwhile.
      const { sound, problems, library } = verdict;
      const terminal = sound ? process.stdout : process.stderr;
      const words = report(problems, library, terminal.isTTY);
      if (words !== said) terminal.write(`\n${words}\n\n`);
      said = words;
      return verdict;
    } catch {
      // The next page that is asked for will fail for the same reason, and Astro will show it.
      return undefined;
    }
  }

  async function tell(turn: unknown): Promise<void> {
    const verdict = await read();
    if (turn !== timer) return;
    const { hot } = server.environments.client;
    const first = verdict?.problems.find((problem) => !isWarning(problem));
    if (!verdict || !first) {
      hot.send(others ? { type: 'full-reload' } : { type: 'custom', event: saved });
      others = false;
      return;
    }
    const message = report(verdict.problems, verdict.library);
    const { line, column } = first;
    // Astro adds the text of the file, and an overlay of its own with a button that opens the file in the editor.
    const loc = { file: resolve(server.config.root, first.file), line, column };
    hot.send({ type: 'error', err: { name: 'content', title, message, loc, stack: '' } });
  }

  return {
    read,
    revision: () => saves,
    announce(file) {
      saves += 1;
      others ||= !file.endsWith('.mdx');
      clearTimeout(timer);
      const turn = setTimeout(() => void tell(turn), pause);
      timer = turn;
    },
  };
}
