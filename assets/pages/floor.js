/*
 * First script of the pane and of the page, in ES3, where the browser may be too old for what follows. The kernel of
 * Internet Explorer, in which a browser of two kernels (360, 奇安信) opens a page that it does not know, is switched
 * off at the address bar: the page itself says so, for it is loaded again there. The pane in Excel has no such bar.
 */
/* global document, window */
(function () {
  'use strict';
  var isEnough = 'noModule' in document.createElement('script') && typeof Object.hasOwn === 'function';
  var isInternetExplorer = document.documentMode !== undefined || window.ActiveXObject !== undefined;
  var isPane = /taskpane\.html$/.test(window.location.pathname);

  function add(text) {
    var paragraph = document.createElement('p');
    paragraph.appendChild(document.createTextNode(text));
    document.body.appendChild(paragraph);
  }

  function say() {
    while (document.body.firstChild !== null) document.body.removeChild(document.body.firstChild);
    add('请点地址栏右侧，切换到极速模式。');
    add('没有这个按钮的，请换 360、奇安信等浏览器打开。填好的 .xlsx 评分表不受影响。');
  }

  if (isEnough) return;
  if (isInternetExplorer && !isPane) window.onload = say;
  else window.location.replace('unsupported.html?why=browser');
})();
