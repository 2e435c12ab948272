// Marks the page as one whose graphics move, before it is first painted. Without this file, or in a browser
// too old for it, the page stays as it was sent: text, picture, text, picture.
//
// So it does for readers who ask for that (?view=text), and for those whose browser asks to save data until they
// ask for more (?view=moving). Nothing is stored: the choice is in the address, and goes with it.
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

  var asked = /[?&]view=(text|moving)(&|$)/.exec(location.search);
  var saving = Boolean(navigator.connection && navigator.connection.saveData);
  if (asked ? asked[1] === 'text' : saving) {
    root.classList.add('resting');
    if (!asked) root.classList.add('saving');
    return;
  }

  function giveUp() {
    if (!root.hasAttribute('data-story')) root.classList.remove('scripted');
  }

  root.classList.add('scripted');
  // Here and not in the page: a page that rests needs no fonts of its own, and a link there would load them all the same.
  var fonts = document.currentScript.getAttribute('data-fonts');
  // None where a newsroom's theme brings its own.
  (fonts ? fonts.split(', ') : []).forEach(function (address) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'font';
    link.type = 'font/woff2';
    link.crossOrigin = '';
    link.href = address;
    document.head.appendChild(link);
  });
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
