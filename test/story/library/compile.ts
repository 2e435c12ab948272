import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { mdxToJs, type MdxToJsResult } from 'satteri';
import { components as known } from '../../../src/story/library/components.ts';
import { citations } from '../../../src/story/library/mdx.ts';
import { features } from '../../../src/story/library/mdx-mistakes.ts';

/** A component or an element of a page. */
export interface Printed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A chapter as a page would show it. */
export interface Page {
  /** What is read of it. */
  readonly text: string;
  /** Its components, and the elements that Markdown makes, inner ones first. */
  readonly components: readonly Printed[];
  readonly elements: readonly Printed[];
}

/** What of a chapter the build compiles: its top is blanked out. Throws where the build would. */
export function body(source: string): string {
  return parseFrontmatter(source, { frontmatter: 'empty-with-spaces' }).content;
}

/** Compiles a chapter as the build does and runs it. Throws where the build would. */
export function print(source: string, plugins = [citations()]): Page {
  const { code } = mdxToJs(source, {
    mdastPlugins: plugins,
    features,
    fileURL: new URL('file:///project/content/chapters/en/moura.mdx'),
    outputFormat: 'function-body',
  }) as MdxToJsResult;
  const components: Printed[] = [];
  const elements: Printed[] = [];
  const jsx = (name: unknown, { children, ...attributes }: Record<string, unknown>): string => {
    if (typeof name === 'function') return String(name({ children, ...attributes }));
    const printed = { name: String(name), attributes };
    if (/^[A-Z]/.test(printed.name)) components.push(printed);
    else if (printed.name !== 'fragment') elements.push(printed);
    return [children]
      .flat(Infinity)
      .filter((child) => child !== undefined && child !== null)
      .join('');
  };
  const { default: Content } = new Function(code)({ Fragment: 'fragment', jsx, jsxs: jsx });
  const names = ['Cite', ...Object.keys(known)];
  const text = String(Content({ components: Object.fromEntries(names.map((name) => [name, name])) }));
  return { text, components, elements };
}
