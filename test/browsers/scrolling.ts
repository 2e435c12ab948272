/** Where the line stands, as a share of the viewport's height. */
export const lineShare = { phone: 0.75, desktop: 0.6 };

/** Runs in the page: self-contained. See `Story.scrollTo`. */
export async function scrollToStep(id: string, jump: boolean): Promise<void> {
  const step = document.getElementById(id);
  if (!step?.matches('[data-step]')) throw new Error(`No step "${id}" on this page`);
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const margin = parseFloat(getComputedStyle(step).scrollMarginTop) || 0;
  // Asked anew in each frame: what wakes on the way may move the step, and the page may be too short to reach it.
  const distance = (): number => {
    const lowest = document.documentElement.scrollHeight - innerHeight;
    const goal = scrollY + step.getBoundingClientRect().top - margin;
    return Math.max(0, Math.min(goal, lowest)) - scrollY;
  };

  const notch = jump ? Infinity : Math.max(60, innerHeight / 8);
  let stuck = 0;
  for (let left = distance(); Math.abs(left) >= 1; left = distance()) {
    const before = scrollY;
    // Not `smooth`, whatever the page's own scroll-behavior says: its length in time differs between engines.
    scrollTo({ top: scrollY + Math.sign(left) * Math.min(notch, Math.abs(left)), behavior: 'instant' });
    await frame();
    stuck = scrollY === before ? stuck + 1 : 0;
    if (stuck > 60) throw new Error(`Cannot scroll to "${id}": stuck at ${scrollY}, ${left} px away`);
  }
  for (let count = 0; count < 3; count++) await frame();
}
