import { IntlMessageFormat } from 'intl-messageformat';
import type { Span } from './passage.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a message of the site is made of. */
export interface MessageParts {
  /** The names of what the site fills in, in alphabetical order. */
  readonly names: readonly string[];
  /** From where to where stands what is no plain text. */
  readonly gaps: readonly Span[];
}

/** Takes a message apart; undefined if it is not written as a message. */
export function messageParts(message: string): MessageParts | undefined {
  const names = new Set<string>();
  const plain: Span[] = [];
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
      if ('children' in part) walk(part.children);
      const { start, end } = part.location ?? { start: { offset: 0 }, end: { offset: 0 } };
      // Where signs are escaped, what is written is not what is read.
      const isPlain = part.type === 0 && part.value === message.slice(start.offset, end.offset);
      if (isPlain) plain.push([start.offset, end.offset]);
      else if (part.type !== 0 && part.type !== 7) names.add(part.value);
    }
  };
  try {
    walk(new IntlMessageFormat(message, 'en', undefined, { captureLocation: true }).getAst());
  } catch {
    return undefined;
  }
  const bounds = plain.toSorted(([a], [b]) => a - b);
  const gaps = [[0, 0] as const, ...bounds].map(
    ([, end], index) => [end, bounds[index]?.[0] ?? message.length] as const,
  );
  return { names: [...names].toSorted(), gaps: gaps.filter(([from, to]) => to > from) };
}
