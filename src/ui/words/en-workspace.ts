import type { Words } from './zh.ts'

/** English words of the workspace. */
export const enWorkspace: Words['workspace'] = {
  title: 'Workspace',
  hint: 'Imported files, mappings, coding decisions, checks and saved views in one file: to keep, or to go on with on another computer.',
  save: 'Export workspace',
  open: 'Import workspace…',
  saved: (megabytes) => `Exported, ${megabytes} MB.`,
  opened: 'Imported; opening again…',
  confirm: (file) => `Importing ${file} replaces everything on this computer. Export first what you want to keep.`,
  confirmDo: 'Replace and import',
  room: (used, most) => `This browser keeps ${used} MB for this page, of about ${most} MB at most`,
  short: 'The room that the browser gives is nearly full. Export the workspace, then remove datasets and notices.',
  failed: (why) => `Not done: ${why}. What is here has not changed.`,
  file: (date) => `workspace-${date}.zip`,
  problems: {
    not_workspace: 'This is no workspace file and was not imported. Choose one made by “Export workspace”.',
    damaged: 'The workspace file is incomplete or was changed (its checksum does not fit) and was not imported.',
    newer: 'This workspace was exported by a newer version, which this one cannot read. Please update this site first.',
  },
}
