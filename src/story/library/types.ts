import type { z } from 'astro/zod';
import type * as schema from '../../content.config.ts';
import type { Place } from './problem.ts';

export type Story = z.output<typeof schema.story>;
export type Source = z.output<typeof schema.source>;
export type Fact = z.output<typeof schema.fact>;
export type Actor = z.output<typeof schema.actor>;
export type NamedPlace = z.output<typeof schema.place>;
export type Term = z.output<typeof schema.term>;
export type Codebook = z.output<typeof schema.codebook>;
export type SceneWords = z.output<typeof schema.sceneWords>;
export type About = z.output<typeof schema.about>;
export type Strings = z.output<typeof schema.strings>;
export type Translations = z.output<typeof schema.translations>;
export type Published = z.output<typeof schema.published>;
export type Correction = z.output<typeof schema.correction>;

/** A number, a text, the ids of sources, or null for a cell that is empty and may be. */
export type Cell = number | string | readonly string[] | null;

export interface Row {
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Table {
  readonly id: string;
  readonly codebook: Codebook;
  readonly rows: readonly Row[];
  /** The text of the CSV file, as it is offered for download. */
  readonly text: string;
  /** Where a cell stands in the CSV file; undefined if there is none. */
  locate(rowKey: string, column: string): Place | undefined;
}

export interface Step {
  readonly id: string;
  readonly view: string;
  /** A date, or a span of two parted by a slash. */
  readonly when: string;
  /** Where it stands, as `line:column`. */
  readonly at: string;
}

export interface Reference {
  readonly kind: 'cite' | 'fact';
  readonly id: string;
  /** The scene in whose steps it stands; none for the text between scenes. */
  readonly scene?: string;
}

/** A chapter's outline; its text is compiled by Astro. */
export interface Chapter {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly standfirst: string;
  readonly scenes: readonly { readonly name: string; readonly steps: readonly Step[] }[];
  /** In the order of the text. */
  readonly references: readonly Reference[];
  readonly words: number;
}

/** Everything in `content/`, by id. What is wrong is left out, and stands among the problems. */
export interface Library {
  readonly story: Story;
  /** By language, then by slug, in the order of the story. */
  readonly chapters: ReadonlyMap<string, ReadonlyMap<string, Chapter>>;
  /** The words of scenes, by language, then by scene. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, SceneWords>>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, NamedPlace>;
  /** The parts of the page about the story, by language. */
  readonly about: ReadonlyMap<string, About>;
  /** The parts of the accessibility statement, by language. */
  readonly accessibility: ReadonlyMap<string, About>;
  /** By language, then by id. */
  readonly glossary: ReadonlyMap<string, ReadonlyMap<string, Term>>;
  readonly strings: ReadonlyMap<string, Strings>;
  readonly corrections: readonly Correction[];
}
