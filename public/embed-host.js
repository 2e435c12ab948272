// For a page that holds frames of this story: gives each the height that its content has. Put it on the page once or
// beside every frame, as you like. It obeys only the frames it serves: those from the folder that it came from itself.
(() => {
  const folder = new URL('.', document.currentScript.src).href;
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(folder));

  /** What a frame sends comes from where it was sent from; in a sandbox of its own, from "null". */
  const originOf = ({ sandbox, src }) =>
    sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;

  addEventListener('message', ({ data, origin, source }) => {
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height > 0)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    // A page may give its frames a border and count it as part of their height.
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${data.height + border}px`;
    widths.observe(frame);
  });

  // Asks at first those that may have spoken before this was here, and again when a width changes: of frames that are
  // out of view, Chromium tells those who are in them nothing.
  const widths = new ResizeObserver((changes) =>
    changes.forEach(({ target }) =>
      target.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'),
    ),
  );
  frames().forEach((frame) => widths.observe(frame));
})();
