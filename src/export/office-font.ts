/** A font with Chinese that slides name; where it is missing, another takes its place. */
export const OFFICE_SANS = 'Microsoft YaHei'

/** Fonts of official documents (GB/T 9704): title, headings, body. Letters and figures stand in Times. */
export const DOCUMENT_FONTS = {
  title: fontOf('方正小标宋简体'),
  head: fontOf('黑体'),
  body: fontOf('仿宋_GB2312'),
}

function fontOf(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' } as const
}

// Most machines have 仿宋 but not 仿宋_GB2312; a document may name what to take instead.
const INSTEAD: readonly (readonly [string, string])[] = [
  ['仿宋_GB2312', '仿宋,FangSong,STFangsong,华文仿宋'],
  ['方正小标宋简体', '宋体,SimSun,STSong'],
  ['黑体', 'SimHei,STHeiti,Microsoft YaHei'],
]

/** The font table of a document (`word/fontTable.xml`), with the fonts to take where one is missing. */
export function fontTable(): string {
  const fonts = INSTEAD.map(
    ([name, names]) => `<w:font w:name="${name}"><w:altName w:val="${names}"/><w:charset w:val="86"/></w:font>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  )
}
