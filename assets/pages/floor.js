/*
 * First script of the pane and of the page, in ES3: the browser may be too old for what follows, which Chromium can run
 * from 86 on, the first that has document.replaceChildren. The kernel of Internet Explorer, in which a browser of two
 * kernels (360, 奇安信) opens a page that it does not know, is switched off at the address bar: the page itself says so,
 * for it is loaded again there. The pane in Excel has no such bar.
 */
/* global document, window */
(function () {
  'use strict';
  var isEnough =
    'noModule' in document.createElement('script') && typeof document.replaceChildren === 'function';
  var isInternetExplorer = document.documentMode !== undefined || window.ActiveXObject !== undefined;
  var isPane = /taskpane\.html$/.test(window.location.pathname);

  function add(text) {
    var paragraph = document.createElement('p');
    paragraph.appendChild(document.createTextNode(text));
    document.body.appendChild(paragraph);
  }

  function say() {
    while (document.body.firstChild !== null) document.body.removeChild(document.body.firstChild);
    if (isInternetExplorer) add('请点地址栏右侧，切换到极速模式。');
    else add('这个浏览器的版本低，打不开评分表。请升级浏览器。');
    add('还是打不开的，请换 360、奇安信等浏览器的新版。填好的 .xlsx 评分表不受影响。');
  }

  if (isEnough) return;
  if (isPane) window.location.replace('unsupported.html?why=browser');
  else window.onload = say;
})();
