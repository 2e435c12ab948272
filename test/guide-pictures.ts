import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browsers/driver.ts';
import { findEngines } from './browsers/find.ts';
import { openStory } from './browsers/story.ts';
import { Edited } from './browser/edited.ts';
import { followGuide } from './guide.ts';

// Makes the pictures of `docs/authoring.md` anew, from what somebody has who has done what it says:
// node test/guide-pictures.ts

const out = 'docs/pictures';
const chapter = 'content/chapters/en/soldiers-on-loan.mdx';

/** What the check says of a misspelt source, as a page that looks like a terminal. */
function terminal(project: Edited): string {
  const takeBack = project.edit(chapter, /@wiki-serval/, '@wiki-servl');
  const { stdout } = spawnSync(process.execPath, ['src/authoring/check.ts'], { cwd: project.folder, encoding: 'utf8' });
  takeBack();
  const text = `$ npm run check\n\n${stdout}`.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  const page = join(project.folder, 'terminal.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#1b1b1b;color:#e6e6e6"><pre style="padding:16px;font:15px/1.5 monospace;white-space:pre-wrap">${text}</pre>`);
  return pathToFileURL(page).href;
}

const { chromium } = await findEngines();
if (!chromium) throw new Error('The pictures need Chromium.');
mkdirSync(out, { recursive: true });
const project = new Edited(['test/scenes/snapshots']);
followGuide(project.folder);
const [url, browser] = await Promise.all([project.start(), launch(chromium)]);

const phone = await browser.page({ width: 390, height: 780, mobile: true, deviceScaleFactor: 1.5 });
const story = await openStory(phone, `${url}chapters/soldiers-on-loan/`);
await story.scrollTo('soldiers-on-loan-smaller', { jump: true });
await story.settled('french-soldiers', { view: 'second' });
writeFileSync(`${out}/chapter.png`, await phone.screenshot());

const shell = await browser.page({ width: 1000, height: 230 });
await shell.goto(terminal(project));
writeFileSync(`${out}/check.png`, await shell.screenshot());

const board = await browser.page({ width: 1200, height: 800 });
await board.goto(`${url}storyboard/french-soldiers/`);
writeFileSync(`${out}/storyboard.png`, await board.screenshot());

await browser.close();
await project.stop();
