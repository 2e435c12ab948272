import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Contents } from '../../story/library/contents.ts';
import { inserted, itemAfter } from './insert.ts';
import { chooseName, tidy } from './names.ts';
import { mendFirst, refuse, type Plan, type Project, type Refusal } from './plan.ts';
import { snippet } from './snippet.ts';

/** A chapter with a title, in every language of the story; it comes last in the order of chapters. */
export function newChapter(project: Project, given: string, wanted: string | undefined): Plan | Refusal {
  const { folder, contents } = project;
  const { story, languages } = contents;
  if (!story.value) return mendFirst(contents, story.file);
  const title = tidy(given);
  if (title === '') return refuse('The chapter needs its title: npm run new -- chapter "Title"');
  const chosen = chooseName(title, wanted);
  if ('refusal' in chosen) return chosen;
  const { name } = chosen;
  const taken = holderOf(contents, name);
  if (taken !== undefined) {
    const advice = 'Give this one another title, or a name of its own: add --name some-name';
    return refuse(`The name "${name}" is taken by ${taken}. ${advice}`);
  }

  const text = folder.texts.get('story.yaml') ?? '';
  const { contents: root } = parseDocument(text);
  const list = isMap(root) ? root.get('chapters') : undefined;
  const addition = isSeq(list) ? itemAfter(text, list, stringify(name).trim()) : undefined;
  if (!addition)
    return refuse(`The list of chapters in ${story.file} cannot be read. Write it as [one, two].`);

  const files = languages.map((language) => folder.file(`chapters/${language}/${name}.mdx`));
  return {
    created: new Map(files.map((file) => [file, chapterText(title, project, story.value!.factsAsOf)])),
    changed: new Map([[story.file, inserted(text, [addition])]]),
    next: `Write the chapter in ${files.join(', and translated in ')}; npm run dev shows it as it grows.`,
  };
}

/** What has a name on the page of the story already: a chapter, or a step of one. */
function holderOf({ story, chapters }: Contents, name: string): string | undefined {
  const same = chapters.find((chapter) => chapter.name === name);
  if (same) return same.reading.file;
  if (story.value?.chapters.includes(name)) return `a chapter in ${story.file}`;
  const stepped = chapters.find(({ name: slug, reading }) =>
    reading.chapter?.scenes.some(({ steps }) => steps.some(({ id }) => `${slug}-${id}` === name)),
  );
  return stepped && `a step in ${stepped.reading.file}`;
}

/** The scene that a chapter could take: one that no chapter has yet. */
function freeScene({ contents, scenes }: Project): {
  readonly name: string;
  readonly views: readonly string[];
} {
  const used = new Set(
    contents.chapters.flatMap(({ reading }) =>
      reading.mentions.flatMap(({ kind, name }) => (kind === 'scene' ? name : [])),
    ),
  );
  const [free] = Object.entries(scenes).filter(([name]) => !used.has(name));
  return free
    ? { name: free[0], views: free[1].views }
    : { name: 'name-of-the-scene', views: ['name-of-the-view'] };
}

function chapterText(title: string, project: Project, when: string): string {
  const { name, views } = freeScene(project);
  const standfirst = 'Write here in one or two sentences what the chapter tells.';
  return `---
${stringify({ title, standfirst }, { lineWidth: 0 })}---

Write here how the chapter begins. Say who did what, where and when, and where we know it from.

{/* A source is cited behind the sentence it is for: [@source-id]. A figure is taken from facts.yaml: <Fact of="name"/>. */}

## Write here a subhead

Write here how it goes on. A graphic stands between two paragraphs.

{/* A graphic with its steps, to be pasted below this comment:

${snippet(name, views, when)}

A scene stands in the story once. A new one is made by: npm run new -- scene name */}

Write here how the chapter ends, and what leads on to the next.
`;
}
