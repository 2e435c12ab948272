import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { readFileSync } from 'node:fs';

const schema = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** What is wrong with data, by a JSON schema. */
export function jsonErrors(schema: object, data: unknown): string[] {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A JSON schema of ours, written from the specification that it names. */
export function jsonSchema(name: 'json-feed' | 'oembed' | 'structured-data'): object {
  return JSON.parse(schema(`${name}.schema.json`));
}

/** What is wrong with an XML file, by a RELAX NG schema of ours, written from the specification that it names. */
export function xmlErrors(name: 'atom' | 'rss' | 'sitemap', text: string): string[] {
  try {
    using grammar = XmlDocument.fromString(schema(`${name}.rng`));
    using validator = RelaxNGValidator.fromDoc(grammar);
    using document = XmlDocument.fromString(text);
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return error.details.map(({ message }) => message.trim());
    throw error;
  }
}

/** The texts at an XPath of an XML file, as a reader of it gets them. */
export function xmlTexts(
  text: string,
  path: string,
  namespaces: Readonly<Record<string, string>> = {},
): string[] {
  using document = XmlDocument.fromString(text);
  return document.find(path, namespaces).map((node) => node.content);
}
