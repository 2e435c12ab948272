import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A piece of text on a sheet, in points from the lower left corner. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

/** One printed page. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** All that stands on it, without any white space: where lines break is the printer's affair. */
  readonly text: string;
  /** What was printed of links, by their address: `[left, bottom, right, top]` in points. */
  readonly links: ReadonlyMap<string, readonly number[]>;
  /** The colours that anything was filled or drawn with, as `#rrggbb`. */
  readonly colours: ReadonlySet<string>;
  /** How far text reaches to the right. */
  readonly reach: number;
  /** The text inside a box, without white space. */
  textIn(box: readonly number[]): string;
}

/** Text as it can be compared between a page and its print. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Reads what was printed. */
export async function readSheets(pdf: Uint8Array): Promise<Sheet[]> {
  const paper = await getDocumentProxy(new Uint8Array(pdf));
  const numbers = Array.from({ length: paper.numPages }, (_, index) => index + 1);
  const sheets: Sheet[] = [];
  for (const number of numbers) sheets.push(await readSheet(await paper.getPage(number)));
  await paper.loadingTask.destroy();
  return sheets;
}

type PaperPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readSheet(page: PaperPage): Promise<Sheet> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , left, base] = item.transform as number[];
    return [{ text: item.str, left: left!, right: left! + item.width, base: base! }];
  });
  const links = await page.getAnnotations();
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const painted = fnArray.flatMap((name, index) =>
    name === OPS.setFillRGBColor || name === OPS.setStrokeRGBColor ? [String(argsArray[index][0])] : [],
  );
  return {
    width,
    height,
    text: bare(pieces.map(({ text }) => text).join('')),
    links: new Map(links.filter(({ url }) => url).map(({ url, rect }) => [url as string, rect as number[]])),
    colours: new Set(painted),
    reach: Math.max(...pieces.map(({ right }) => right)),
    textIn: ([left = 0, bottom = 0, right = 0, top = 0]) =>
      bare(
        pieces
          .filter(
            (piece) =>
              piece.base > bottom && piece.base < top && piece.left > left - 1 && piece.right < right + 1,
          )
          .map(({ text }) => text)
          .join(''),
      ),
  };
}
