/** A font of the reader's machine that stands in while ours arrives, or for good if it never does. */
export interface Fallback {
  /** Full and PostScript names: which of the two is looked up depends on the system. */
  readonly names: readonly string[];
  /** Average advance of running Latin text, in em; as published by the Capsize collection of metrics. */
  readonly average: number;
}

/** A face as the style sheet has to know it; all measures in em. */
export interface FaceRule {
  readonly family: string;
  readonly weight: number;
  readonly files: readonly { readonly name: string; readonly characters: string }[];
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Average advance of running Latin text, from the same source as those of the fallbacks. */
  readonly average: number;
  /** The best match last: among rules that apply, the last one wins. */
  readonly fallbacks: readonly Fallback[];
}

/** The `unicode-range` of just these characters: no file is fetched for a letter that it lacks. */
export function unicodeRange(characters: string): string {
  const codePoints = [...characters].map((character) => character.codePointAt(0) ?? 0);
  const runs: [number, number][] = [];
  for (const codePoint of codePoints.sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && codePoint <= run[1] + 1) run[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

function rule(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}

function shipped(face: FaceRule): string[] {
  return face.files.map(({ name, characters }) =>
    rule({
      'font-family': `'${face.family}'`,
      'font-style': 'normal',
      'font-weight': String(face.weight),
      'font-display': 'swap',
      src: `url('./fonts/${name}') format('woff2')`,
      'unicode-range': unicodeRange(characters),
    }),
  );
}

/**
 * The stand-in is scaled to the average width of our face, and given its line box, so that no line
 * breaks elsewhere and nothing below moves when the real letters arrive.
 */
function standIn(face: FaceRule, fallback: Fallback): string {
  const scale = face.average / fallback.average;
  const percent = (ratio: number): string => `${Number((100 * ratio).toFixed(2))}%`;
  return rule({
    'font-family': `'${face.family} Fallback'`,
    'font-style': 'normal',
    'font-weight': String(face.weight),
    src: fallback.names.map((name) => `local('${name}')`).join(', '),
    'size-adjust': percent(scale),
    'ascent-override': percent(face.ascent / scale),
    'descent-override': percent(face.descent / scale),
    'line-gap-override': percent(face.lineGap / scale),
  });
}

/** The style sheet that declares the faces and their stand-ins, whose family name ends in `Fallback`. */
export function styleSheet(faces: readonly FaceRule[]): string {
  const rules = faces.flatMap((face) => [
    ...shipped(face),
    ...face.fallbacks.map((fallback) => standIn(face, fallback)),
  ]);
  return `/* Written by src/publishing/fonts.ts: change the fonts there. */\n\n${rules.join('\n')}`;
}
