import { id } from '../../content.config.ts';
import { refuse, type Refusal } from './plan.ts';

/** Letters that are no plain letter with a sign: those of the languages of West Africa and Europe. */
const letters: Readonly<Record<string, string>> = {
  ɛ: 'e',
  ɔ: 'o',
  ɲ: 'ny',
  ŋ: 'ng',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** A name made of a title: lower-case letters, digits and single hyphens; empty if the title has none to make it of. */
export function nameFrom(title: string, longest = 60): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^a-z0-9]/gu, (sign) => letters[sign] ?? '-')
    .split('-')
    .filter((word) => word !== '');
  // Whole words, unless the first alone is too long.
  let name = (words[0] ?? '').slice(0, longest);
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return name;
}

/** A title on one line, without signs that cannot be printed. */
export function tidy(title: string): string {
  return title.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}

/** The name to give, or why it cannot be given; `wanted` goes before one made from the title. */
export function chooseName(
  title: string,
  wanted: string | undefined,
  longest?: number,
): { readonly name: string } | Refusal {
  const name = wanted ?? nameFrom(title, longest);
  if (name === '') {
    return refuse(
      `No name for a file can be made of "${title}". Choose one in plain letters: add --name some-name`,
    );
  }
  if (id.safeParse(name).success) return { name };
  const better = nameFrom(name);
  const example = better === '' ? '' : `, such as "${better}"`;
  return refuse(`"${name}" cannot be a name: write lower-case letters, digits and single hyphens${example}.`);
}
