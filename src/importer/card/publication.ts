/** Lines that a web page puts between the title and the text: when it was put there, where from, how often it was read. */

import { bareText } from '../recognise/bareText';

/** 发布时间：2020-12-14, 时间：2020-12-14 16:07; never 考核时间, nor a day to be filled in. */
const PUBLISHED =
  /(?:发布|发表|发文|更新|公开|公布|上传|录入|成文|生成)(?:时间|日期)[:]?20\d\d[-年/.]|^(?:时间|日期)?:?20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:[|来浏点阅字作]|$)/;
const COUNTED = /(?:浏览|点击|阅读|访问)(?:次数|数|量|人数)?[:(]?\d*次?/;
const WEB =
  /来源:|作者:|(?:责任)?编辑:|字[体号]:?[[【(]|[[【(]?大中小[\]】)]?|(?:发布|信息)(?:单位|机构|者|人):|打印(?:本页)?|分享(?:到|至)?|收藏|关闭窗口/g;

/** It is no part of the form. */
export function isPublication(line: string): boolean {
  const words = bareText(line);
  if (words.length > LONGEST) return false;
  if (PUBLISHED.test(words)) return true;
  const signs = (words.match(WEB) ?? []).length;
  return (COUNTED.test(words) && (signs > 0 || /\d|:/.test(words))) || signs > 1 || /^来源:.+$/.test(words);
}

const LONGEST = 120;
