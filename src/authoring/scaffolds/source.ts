import { stringify } from 'yaml';
import * as schema from '../../content.config.ts';
import { isWarning } from '../../story/library/problem.ts';
import { readEntries } from '../../story/library/yaml.ts';
import { atEnd, inserted } from './insert.ts';
import { chooseName, tidy } from './names.ts';
import { mendFirst, refuse, type Plan, type Project, type Refusal } from './plan.ts';

/** What may be said of a new source besides its title. */
export const sourceOptions = ['publisher', 'author', 'date', 'url', 'kind', 'language', 'name'] as const;
export type SourceOptions = Readonly<Partial<Record<(typeof sourceOptions)[number], string>>>;

/** Ids of sources stand in sentences. */
const longest = 40;

/** A source at the end of `sources.yaml`, to be cited by its id. */
export function newSource(
  { folder, contents }: Project,
  given: string,
  options: SourceOptions,
): Plan | Refusal {
  const { sources } = contents;
  const unread = contents.problems.some(
    (problem) => problem.file === sources.file && problem.code !== 'empty-file' && !isWarning(problem),
  );
  if (unread || !folder.texts.has('sources.yaml')) return mendFirst(contents, sources.file);
  const title = tidy(given);
  const usage = 'npm run new -- source "Title" --publisher "Name"';
  if (title === '') return refuse(`The source needs its title: ${usage}`);
  const {
    name: wanted,
    publisher,
    author,
    date,
    url,
    kind = 'press',
    language = contents.languages[0],
  } = options;
  if (publisher === undefined || tidy(publisher) === '')
    return refuse(`Who published it first? Add that: ${usage}`);
  const same = [...(sources.value ?? [])].find(([, other]) => url !== undefined && other.url === url);
  if (same) return refuse(`This address is a source already. Cite it as [@${same[0]}].`);
  const chosen = chooseName(title, wanted, longest);
  if ('refusal' in chosen) return chosen;
  const { name } = chosen;
  if (sources.names?.includes(name)) {
    return refuse(
      `There is a source "${name}" already, in ${sources.file}. If this is another, add --name some-name`,
    );
  }

  const fields = { publisher: tidy(publisher), title, author, date, url, kind, language };
  const entry = stringify({ [name]: fields }, { lineWidth: 0 });
  const { problems } = readEntries(sources.file, entry, schema.id, schema.source);
  if (problems.length > 0) return refuse(problems.map(({ message }) => message).join('\n'));
  const text = folder.texts.get('sources.yaml') ?? '';
  return {
    created: new Map(),
    changed: new Map([[sources.file, inserted(text, [atEnd(text, entry)])]]),
    next: `Cite it behind a sentence as [@${name}]. Until then the check warns that nothing names it.`,
  };
}
