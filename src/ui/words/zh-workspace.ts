import type { WorkspaceProblem } from '../workspace/workspace-file.ts'

/** Chinese words of the workspace. */
export const zhWorkspace = {
  title: '工作区',
  hint: '导入的文件、列的对应方案、编码决定、体检记录和保存的视图合成一个文件，可以备份，或带到另一台电脑上接着做。',
  save: '导出工作区',
  open: '导入工作区…',
  saved: (megabytes: string) => `已导出，${megabytes} MB。`,
  opened: '已导入，正在重新打开…',
  confirm: (file: string) => `导入 ${file} 会替换本机现在的全部内容。需要保留的，请先导出。`,
  confirmDo: '替换并导入',
  room: (used: string, most: string) => `浏览器为本页已存 ${used} MB，最多约 ${most} MB`,
  short: '浏览器的存储空间快满了。请先导出工作区，再移除不用的数据集和通报。',
  failed: (why: string) => `没有完成：${why}。现有内容没有改动。`,
  file: (date: string) => `工作区-${date}.zip`,
  problems: {
    not_workspace: '这不是工作区文件，没有导入。请选择由“导出工作区”得到的文件。',
    damaged: '工作区文件不完整或被改动过（校验不符），没有导入。请换一份备份。',
    newer: '这个工作区由更新的版本导出，本版本读不了。请更新本站后再导入。',
  } satisfies Record<WorkspaceProblem, string>,
}
