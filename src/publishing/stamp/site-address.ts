const example = 'https://example.org/the-turn/';

/**
 * The address that a folder is to be stamped with, from what was typed. A forgotten slash at its end is added, an
 * `index.html` is left out; whatever else may be meant is asked about.
 * @throws Error in plain words where it is not the whole address of a folder.
 */
export function siteAddress(typed: string): string {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new Error(`Write the whole address, such as ${example}: "${typed}" is none.`);
  const { username, password, search, hash, origin, pathname } = new URL(text);
  if (username || password)
    throw new Error('The address is shown to everybody: leave name and password out.');
  if (search || hash || /[?#]/.test(text))
    throw new Error(
      `Leave out what follows "?" or "#": the folder has to stand at an address such as ${example}.`,
    );
  const path = pathname.replace(/(?<=\/)index\.html$/, '');
  return origin + (path.endsWith('/') ? path : `${path}/`);
}
