/** Where the attributes of an element stand: the parser gives the element's place only. */
export interface AttributePlace {
  readonly name: string;
  /** Offset of its name in the source. */
  readonly offset: number;
  /** Offset of its value, after the opening quote mark; of the name if it has no value. */
  readonly valueOffset: number;
}

/** The attributes of the element whose `<` stands at `start`, in the order in which they are written. */
export function attributePlaces(source: string, start: number): AttributePlace[] {
  const places: AttributePlace[] = [];
  const name = /<\s*[\w$.:-]*/y;
  name.lastIndex = start;
  let at = start + (name.exec(source)?.[0].length ?? 0);
  const attribute = /\s*([\w$:-]+)(\s*=\s*)?/y;
  while (at < source.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(source);
    if (match) {
      const offset = at + match[0].indexOf(match[1]!);
      at += match[0].length;
      if (match[2] === undefined) places.push({ name: match[1]!, offset, valueOffset: offset });
      else {
        const quoted = source[at] === '"' || source[at] === "'";
        places.push({ name: match[1]!, offset, valueOffset: quoted ? at + 1 : at });
        at = endOfValue(source, at);
      }
    } else {
      while (/\s/.test(source[at] ?? '')) at += 1;
      if (source[at] !== '{') break;
      at = endOfValue(source, at);
    }
  }
  return places;
}

function endOfValue(source: string, start: number): number {
  const opening = source[start];
  if (opening === '"' || opening === "'") {
    const end = source.indexOf(opening, start + 1);
    return end < 0 ? source.length : end + 1;
  }
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth <= 0) return at + 1;
  }
  return source.length;
}
