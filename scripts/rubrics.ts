/** `npm run rubrics -- 文件夹`: lists the rubrics of a folder on the server, so that everybody is offered them. */

import { writeList } from './intranet/rubricFolder';

const [folder] = process.argv.slice(2);

function main(): number {
  if (folder === undefined) {
    console.error('用法：npm run rubrics -- 服务器网页文件夹里的“评分标准”文件夹');
    return 2;
  }
  try {
    const rubrics = writeList(folder);
    for (const { file, title, code } of rubrics) console.log(`${code}　${title}（${file}）`);
    console.log(`已写好目录，共${rubrics.length}份。`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = main();
