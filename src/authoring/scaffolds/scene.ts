import { codebook } from '../../content.config.ts';
import template, { table as templateName } from '../../scenes/template/scene.ts';
import { inserted } from './insert.ts';
import { inLanguages } from './each-language.ts';
import { chooseName } from './names.ts';
import { mendFirst, refuse, type Plan, type Project, type Refusal } from './plan.ts';
import { snippet } from './snippet.ts';

const registry = 'src/scenes/registry.ts';
const home = `src/scenes/${templateName}/`;

/** A scene of its own, made from the template, with a table of examples and words in every language of the story. */
export function newScene(project: Project, name: string): Plan | Refusal {
  const { folder, contents, scenes, code } = project;
  const { story, sources } = contents;
  if (!story.value) return mendFirst(contents, story.file);
  const chosen = chooseName(name, name);
  if ('refusal' in chosen)
    return name === '' ? refuse('The scene needs a name: npm run new -- scene name') : chosen;
  const [source] = sources.names ?? [];
  if (source === undefined)
    return refuse(`${sources.file} has no source yet. Begin there: npm run new -- source "Title"`);

  const files = sceneFiles(project, name, source);
  const known = [...files.keys(), `src/scenes/${name}`];
  const held = known.find((path) => code.has(path) || folder.texts.has(path.slice(folder.file('').length)));
  if (held !== undefined || Object.hasOwn(scenes, name))
    return refuse(`The name "${name}" is taken${held === undefined ? '' : ` by ${held}`}. Choose another.`);

  const registered = register(code.get(registry) ?? '', name);
  if (registered === undefined)
    return refuse(`${registry} has another form than it should have. Ask a programmer to look at it.`);
  const { views } = template;
  const [words] = story.value.languages.map((language) => folder.file(`scenes/${name}.${language}.yaml`));
  return {
    created: files,
    changed: new Map([[registry, registered]]),
    scenes: { ...scenes, [name]: { views, tables: [name], labels: [] } },
    next: `Put your figures into ${folder.file(`data/${name}.csv`)} and your words into ${words}. Paste this into a chapter:

${snippet(name, views, story.value.factsAsOf)}`,
  };
}

/** Every file of a new scene, by path: its code, words and table, and what tests compare its pictures with. */
export function sceneFiles(
  { folder, contents, code }: Project,
  name: string,
  source: string,
): Map<string, string> {
  const { languages } = contents;
  const files = new Map<string, string>();
  for (const [path, text] of code) {
    const [, file = ''] = path.split(home);
    const [, view] = /^test\/scenes\/snapshots\/template\.en\.(.+)\.txt$/.exec(path) ?? [];
    if (file.endsWith('.ts'))
      files.set(`src/scenes/${name}/${file}`, text.replaceAll(`'${templateName}'`, `'${name}'`));
    if (view !== undefined)
      for (const language of languages)
        files.set(`test/scenes/snapshots/${name}.${language}.${view}.txt`, text);
  }
  const part = (file: string): string => code.get(home + file) ?? '';
  for (const language of languages)
    files.set(folder.file(`scenes/${name}.${language}.yaml`), part('words.yaml'));
  files.set(folder.file(`data/${name}.csv`), part('table.csv').replaceAll('source-id', source));
  files.set(folder.file(`data/${name}.yaml`), translated(part('table.yaml'), languages));
  return files;
}

/** The template's codebook in the languages of a story. */
function translated(text: string, [first = 'en', ...others]: readonly string[]): string {
  const begun = text.replace(/^([ -]*)en:/gm, `$1${first}:`);
  return others.reduce(
    (done, language) => inserted(done, inLanguages(done, codebook, first, language)),
    begun,
  );
}

/** The registry with one more scene; undefined if it has not its two lists. */
function register(text: string, name: string): string | undefined {
  const key = /^[a-z][a-z0-9]*$/.test(name) ? name : `'${name}'`;
  const lists = ['scenes', 'schemas'].map((list) => {
    const end = text.indexOf('} as const;', text.indexOf(`export const ${list} = {`));
    const line = `  ${key}: () => import('./${name}/${list.slice(0, -1)}.ts'),\n`;
    return text.includes(`export const ${list} = {`) && end >= 0 ? { at: end, text: line } : undefined;
  });
  const found = lists.filter((list) => list !== undefined);
  return found.length === lists.length ? inserted(text, found) : undefined;
}
