/* ES5 for Internet Explorer 11: tells which floor was missed and gathers what an administrator will ask. */
/* global document, window */
(function () {
  'use strict';

  var reasons = {
    browser: '打开面板的浏览器内核版本低，运行不了评分面板。数据没有任何改动。',
    excel: '这个 Excel 的版本低，缺少评分面板要用的功能（ExcelApi 1.9）。数据没有任何改动。',
  };

  /** A parameter of the address, or ''. */
  function parameter(name) {
    var match = new RegExp('[?&]' + name + '=([^&#]*)').exec(window.location.search);
    return match === null ? '' : match[1];
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function fill() {
    var why = parameter('why');
    var page = window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, 'index.html');
    if (Object.prototype.hasOwnProperty.call(reasons, why)) byId('reason').textContent = reasons[why];
    byId('address').textContent = page;
    byId('address-line').hidden = false;
    byId('diagnostics').value = [
      '评分表：版本不够',
      '原因：' + (why === 'browser' || why === 'excel' ? why : '未说明'),
      '填表网页：' + page,
      '浏览器内核：' + window.navigator.userAgent,
      '语言：' + (window.navigator.language || ''),
    ].join('\n');
  }

  fill();
})();
