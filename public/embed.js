// A scene in a frame. Shows one step at a time, with buttons to turn to the next, and tells the page around the frame
// how high it is. Without this file, or in a browser too old for it, all steps stand below each other as they were sent.
//
// A classic script: in a sandboxed frame of its own origin ("null") a browser would not load a module. Nothing in here
// depends on the page around, and nothing is stored, which such a frame forbids.
(() => {
  if (!('IntersectionObserver' in window && 'ResizeObserver' in window && 'noModule' in HTMLScriptElement.prototype))
    return;

  const root = document.documentElement;
  const inFrame = parent !== window;
  const query = new URLSearchParams(location.search);
  /** The name that a parent of Pym's kind has given this frame. */
  const id = query.get('childId') || '';
  /** `?frame`: the height of the frame is given, and its text scrolls. */
  const framed = query.has('frame');

  root.classList.add('turning');
  root.classList.toggle('framed', framed);

  /** Does what `src/scroll/events.ts` does on the pages of the story. */
  function tell(type, detail, from) {
    const event = Object.assign({ version: 1 }, detail);
    (from || document).dispatchEvent(new CustomEvent(type, { bubbles: true, detail: event }));
    // To whoever holds the frame: what is told is neither secret nor about the reader.
    if (inFrame) parent.postMessage(Object.assign({ type }, event), '*');
  }

  const scene = document.querySelector('story-scene');
  turn();
  leaveFrame();
  if (inFrame && !framed) tellHeight();

  function turn() {
    const steps = [...scene.querySelectorAll('[data-step]')];
    const buttons = [...scene.querySelectorAll('[data-turn]')];
    const place = scene.querySelector('[data-place]');
    const status = scene.querySelector('[data-said]');
    const about = { chapter: scene.dataset.chapter, scene: scene.dataset.scene };
    let at = 0;

    /** A picture that is not displayed is not asked for. By attribute: the style sheet may come later than this. */
    const show = (step, shown) => {
      step.toggleAttribute('data-shown', shown);
      step.querySelector('.still img').hidden = !shown;
    };

    const sentence = (text) => `${text}.`.replace(/\.\.$/, '.');
    const said = (selector) => sentence(steps[at].querySelector(selector).textContent);

    /** At the ends a button rests. Not `disabled`, which would take the focus from who has just come there. */
    const rest = () =>
      buttons.forEach((button) => button.setAttribute('aria-disabled', String(!steps[at + Number(button.dataset.turn)])));

    function arrived() {
      const { step, view } = steps[at].dataset;
      tell('story:step', Object.assign({}, about, { step, view, number: at + 1, of: steps.length }), steps[at]);
    }

    scene.addEventListener('click', (event) => {
      const button = event.target.closest('[data-turn]');
      const next = button ? at + Number(button.dataset.turn) : -1;
      if (!steps[next]) return;
      show(steps[at], false);
      show(steps[next], true);
      at = next;
      rest();
      place.textContent = place.dataset.place.replace('{n}', at + 1);
      status.textContent = [place.textContent, said('time'), said('.alternative')].join(' ');
      if (framed) scrollTo(0, 0); // the step before may have been read to its end
      arrived();
    });
    steps.forEach((step) => show(step, step === steps[at]));
    rest();

    addEventListener('load', () => {
      tell('story:view', Object.assign({ kind: 'embed', language: root.lang, reading: 'steps' }, about));
      new IntersectionObserver((entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        arrived();
      }).observe(scene);
    });
  }

  /** Links open a window of their own. A sandbox may forbid that; then they lead on in the frame. */
  function leaveFrame() {
    addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (!inFrame || !link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!opened(link.href)) location.assign(link.href);
    });
  }

  /** Chromium and Safari give no window where none may be opened; Firefox throws. */
  function opened(address) {
    try {
      return open(address);
    } catch {
      return null;
    }
  }

  /** Says how high the frame should be, as AMP's frames do and as Pym's do: one of them any newsroom's page understands. */
  function tellHeight() {
    let height = 0;

    /** The height of what is in the frame, never of the frame: that would follow itself. */
    const measure = () => Math.ceil(document.body.getBoundingClientRect().height);

    function say() {
      parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
      if (id) parent.postMessage(['pym', id, 'height', height].join('xPYMx'), '*');
    }

    function changed() {
      // A page that has obeyed once leaves nothing to scroll to. Else a scrollbar might stay that is there only because
      // it makes the frame narrower.
      if (innerHeight === height) root.classList.add('fitted');
      const now = measure();
      if (now === height || now === 0) return;
      height = now;
      say();
      tell('story:embed-resize', { scene: scene.dataset.scene, height }, scene);
      setTimeout(changed, 200);
    }

    // Not within the observer: what it changes there browsers report to the page as an error.
    new ResizeObserver(() => setTimeout(changed)).observe(document.body);
    // Chromium does not draw, nor observe, what is in a frame that is out of view; so this looks again by itself when
    // the page around has had time to answer. It must not jump when the reader comes there.
    addEventListener('load', changed);

    // A page that came to listen after we had spoken asks, or one that has changed the width of the frame.
    addEventListener('message', ({ source, data }) => {
      if (source !== parent) return;
      const amp = data && data.sentinel === 'amp' && data.type === 'frames-init';
      const pym = typeof data === 'string' && data.startsWith(['pym', id, 'width', ''].join('xPYMx'));
      if (!amp && !pym) return;
      const before = height;
      changed();
      if (height === before && height > 0) say();
    });
  }
})();
