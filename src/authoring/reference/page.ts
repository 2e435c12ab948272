import type { Library } from '../../story/library/types.ts';
import { topOf } from './chapter-examples.ts';
import { chapterPart } from './chapters.ts';
import type { Comments } from './comments.ts';
import { fieldsOf } from './fields.ts';
import { files, holds, kinds, type ContentFile } from './files.ts';
import { anchor, fenced, paragraphs, table } from './markdown.ts';
import { filledIn } from './marks.ts';
import { schemaOf, type Schema } from './schemas.ts';
import { entryForm } from './snippets.ts';
import { choose, entriesIn, wholeFile } from './yaml-examples.ts';

/** What the reference is made from. */
export interface Material {
  readonly comments: Comments;
  /** The shipped content: its files by their paths, and what they hold. */
  readonly texts: ReadonlyMap<string, string>;
  readonly library: Library;
}

const introduction = `# What may be written in \`content/\`

Every field that an editor may fill in, file by file, with examples from the story itself. How to go about it is told in
[authoring.md](authoring.md); what the check says of a mistake, and how to mend it, in [checks.md](checks.md). VS Code
shows the same beside the YAML files, by the settings in \`.vscode/\`.

This page is made from the comments in \`src/content.config.ts\` and from the list of components in
\`src/story/library/components.ts\`. \`npm run test:unit -- test/authoring -u\` writes it anew.`;

const writing = 'How values are written';

/** The page on which editors look up what they may write. */
export function referencePage(material: Material): string {
  const titles = [writing, ...files.map(({ title }) => title)];
  const contents = titles.map((title) => `- [${title}](#${anchor(title)})`).join('\n');
  return `${paragraphs(introduction, contents, values(material), ...files.map((file) => part(file, material)))}\n`;
}

function values({ comments }: Material): string {
  const list = [...kinds.values()].map(({ name, called }) => `- **${called}**: ${comments.get(name) ?? ''}`);
  const nested =
    'A dot in the name of a field means that it stands indented below another, or in its braces: `licence.text` is ' +
    '`text` below `licence`. A name in angle brackets differs from entry to entry.';
  return paragraphs(`## ${writing}`, list.join('\n'), nested);
}

function part(file: ContentFile, material: Material): string {
  const { title, name, of } = file;
  const schema = schemaOf(file, material.comments);
  const entry = (of === 'entries' ? schema.additionalProperties : schema.items) || schema;
  const texts = [...material.texts].filter(([path]) => holds(file, path));
  const head = paragraphs(`## ${title}`, material.comments.get(name));
  if (name === 'strings') return paragraphs(head, words(material));
  return paragraphs(
    head,
    fieldTable(entry),
    example(file, schema, entry, texts, material),
    of === 'top' ? chapterPart(inOrder(material), material.library) : undefined,
  );
}

/** Nothing for a file whose names are all its own. */
function fieldTable(schema: Schema): string | undefined {
  const rows = fieldsOf(schema).map((field) => [
    `\`${field.name}\``,
    field.required ? 'yes' : 'no',
    field.holds,
    field.says,
  ]);
  return rows.length === 0 ? undefined : table(['Field', 'Needed', 'Holds', 'Meaning'], rows);
}

function example(
  file: ContentFile,
  schema: Schema,
  entry: Schema,
  texts: readonly (readonly [path: string, text: string])[],
  material: Material,
): string {
  if (file.of === 'top') return fenced('mdx', topOf(inOrder(material)[0] ?? ''));
  if (file.of === 'rows') return texts.map(([, text]) => firstRows(text)).join('\n\n');
  if (entry === schema) {
    const pieces = texts.map(([path, text]) => ({ path, ...wholeFile(text, schema) }));
    return choose(pieces)
      .map(({ path, text }) => paragraphs(`\`${path}\`:`, fenced('yaml', text), besides(path, material)))
      .join('\n\n');
  }
  const chosen = choose(texts.flatMap(([, text]) => entriesIn(text, entry))).map(({ text }) => text);
  if (chosen.length > 0) return fenced('yaml', chosen.join('\n'));
  const form = filledIn(entryForm(file, material.comments));
  return paragraphs('There is none yet. One is written like this:', fenced('yaml', form));
}

/** The table that a codebook explains, where there is one beside it. */
function besides(path: string, { texts }: Material): string | undefined {
  const csv = path.replace(/\.yaml$/, '.csv');
  const text = texts.get(csv);
  if (text === undefined) return undefined;
  const form =
    'Commas part its cells; a cell that holds one stands in double quotes. The first line names the columns.';
  return paragraphs(`The table itself is \`${csv}\`. ${form}`, firstRows(text));
}

function firstRows(csv: string): string {
  return fenced('csv', csv.split(/\r?\n/).slice(0, 3).join('\n'));
}

/** The chapters of the story's first language as they are written, in the order of the story. */
function inOrder({ texts, library: { story } }: Material): string[] {
  return story.chapters.flatMap((slug) => texts.get(`chapters/${story.languages[0]}/${slug}.mdx`) ?? []);
}

/** The words of the page in the story's first language: they say best what each is for. */
function words({ library: { story, strings } }: Material): string {
  const [language = ''] = story.languages;
  const said = Object.entries(strings.get(language) ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['Name', `In \`${language}\``],
    said.map(([key, text]) => [`\`${key}\``, text]),
  );
}
