import { z } from 'astro/zod';
import { id } from '../../content.config.ts';
import type { Comments } from './comments.ts';
import { kinds, type ContentFile } from './files.ts';

/** A JSON schema, as far as those of the content go. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
}

/**
 * What may be written in a file, with the doc comments of its fields: for programs that help while one types. Looser
 * than the check where JSON schemas cannot say it; never stricter.
 */
export function schemaOf(file: ContentFile, comments: Comments): Schema {
  const schema = describe(plain(file.schema), file.name, comments);
  const description = comments.get(file.name) ?? '';
  switch (file.of) {
    case 'entries':
      return { description, type: 'object', propertyNames: plain(id), additionalProperties: schema };
    case 'list':
      return { description, type: 'array', items: schema };
    default:
      return { description, ...schema };
  }
}

/** Draft 7 is what YAML editors read best. */
function plain(schema: z.core.$ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const kind = kinds.get(zodSchema);
      if (kind && kind.name !== 'text') jsonSchema.title = kind.called;
      if (kind?.name === 'date') jsonSchema.pattern = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
      if (jsonSchema.pattern !== undefined) jsonSchema['patternErrorMessage'] = refusal(zodSchema);
      if (readsDigits(zodSchema)) jsonSchema.type = ['string', 'integer'] as never;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return rest as Schema;
}

/** What the check says of a text of another form: editors need not read the pattern. */
function refusal(schema: z.core.$ZodType): string {
  const message = z.safeParse(schema, '').error?.issues[0]?.message ?? '';
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

/** Whether a bare number stands for its digits there: YAML reads a year as a number. */
function readsDigits(schema: z.core.$ZodType): boolean {
  return schema instanceof z.core.$ZodPipe && schema._zod.def.in instanceof z.core.$ZodTransform;
}

/** The schema with the comment of each field, as `readComments` names them. */
function describe(schema: Schema, path: string, comments: Comments): Schema {
  const { properties, additionalProperties, items, anyOf } = schema;
  const within = (inner: Schema, at = path): Schema => describe(inner, at, comments);
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => {
          const at = `${path}.${name}`;
          const description = comments.get(at);
          return [name, { ...(description !== undefined && { description }), ...within(field, at) }];
        }),
      ),
    }),
    ...(additionalProperties && { additionalProperties: within(additionalProperties, `${path}.*`) }),
    ...(items && { items: within(items) }),
    ...(anyOf && { anyOf: anyOf.map((branch) => within(branch)) }),
  };
}
