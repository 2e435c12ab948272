/**
 * Draws a picture of the site as a PNG, on the reader's device: an SVG of at most 7 KB travels, not a PNG of 400 KB.
 *
 * The picture is loaded by its own address: a strict policy lets no `blob:` or `data:` image in.
 *
 * @param scale how many pixels of the PNG a pixel of the picture becomes.
 * @throws Error if there is no picture, or no room for one so large.
 */
export async function pngOf(address: string, scale: number): Promise<Blob> {
  const image = new Image();
  await new Promise((done, failed) => {
    image.onload = done;
    image.onerror = () => failed(new Error(`no picture came from ${address}`));
    image.src = address;
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error(`${address} cannot be drawn ${canvas.width} pixels wide`);
  return blob;
}
