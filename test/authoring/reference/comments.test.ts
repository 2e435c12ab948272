import { expect, it } from 'vitest';
import { readComments } from '../../../src/authoring/reference/comments.ts';

it('reads the comment above each schema and each field, wherever the field is written', () => {
  const comments = readComments(`/** The file. */

/** A short name. */
export const id = z.string().regex(/^[a-z]+$/, 'write small letters');
const licence = z.strictObject({
  /** Its name. */
  name: text,
});
/**
 * Things, each with
 * a \`{ name: … }\`.
 */
export const things = z.array(
  z.strictObject({
    /** What it is called. */
    id,
    // Not for editors.
    silent: z.url({ protocol: /^https$/ }).optional(),
    /** Terms. */
    licence: licence.optional(),
    /** By language. */
    'in-words': z.record(
      language,
      z.object({
        /** Either of two. */
        one: z.union([licence, z.number()]),
      }),
    ),
  }),
);
`);
  expect(Object.fromEntries(comments)).toEqual({
    id: 'A short name.',
    'licence.name': 'Its name.',
    things: 'Things, each with a `{ name: … }`.',
    'things.id': 'What it is called.',
    'things.licence': 'Terms.',
    'things.licence.name': 'Its name.',
    'things.in-words': 'By language.',
    'things.in-words.*.one': 'Either of two.',
    'things.in-words.*.one.name': 'Its name.',
  });
});
