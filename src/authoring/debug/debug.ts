/** Runs on the story pages that editors see. `?debug` in the address, and nothing else, brings the outlines. */
if (new URLSearchParams(location.search).has('debug'))
  void import('./overlay.ts').then(({ showOutlines }) => showOutlines(document));

export {};
