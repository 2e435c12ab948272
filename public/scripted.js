// Marks the page as one whose graphics move, before it is first painted. Without this file, or in a browser
// too old for it, the page stays as it was sent: text, picture, text, picture.
//
// It also keeps watch: if the main script cannot be had, or has not come after eight seconds, the pictures
// come back. This cannot live in the main script, which may be the one that is missing.
(function () {
  var root = document.documentElement;
  if (!(
    'IntersectionObserver' in window &&
    'ResizeObserver' in window &&
    'noModule' in HTMLScriptElement.prototype
  ))
    return;

  function giveUp() {
    if (!root.hasAttribute('data-story')) root.classList.remove('scripted');
  }

  root.classList.add('scripted');
  setTimeout(giveUp, 8000);
  // Errors of scripts do not bubble, but they can be caught on their way down.
  addEventListener(
    'error',
    function (event) {
      if (event.target instanceof HTMLScriptElement) giveUp();
    },
    true,
  );
})();
