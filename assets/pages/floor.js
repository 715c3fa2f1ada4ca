/*
 * First script of the pane and of the page, in ES5: where the browser cannot run what follows (ES2022), it turns to the
 * page that says so. Without it an old one, such as the Internet Explorer 11 of Excel 2019, would stay blank.
 */
/* global document, window */
(function () {
  'use strict';
  var isEnough = 'noModule' in document.createElement('script') && typeof Object.hasOwn === 'function';
  if (!isEnough) window.location.replace('unsupported.html?why=browser');
})();
