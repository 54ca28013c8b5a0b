// Adobe's maps for simplified and traditional Chinese; other scripts have no notices.
const MAPS = import.meta.glob<string>(
  '../../../node_modules/pdfjs-dist/cmaps/{Adobe-GB1,Adobe-CNS1,GB,CNS,UniGB,UniCNS,B5,ETen,ETenms}*.bcmap',
  { query: '?url', import: 'default', eager: true },
)

/**
 * A character map by its name, from this site's own files.
 * @throws {Error} where the site has none of that name.
 */
export async function readCharacterMap(name: string): Promise<Uint8Array> {
  const url = Object.entries(MAPS).find(([path]) => path.endsWith(`/${name}.bcmap`))?.[1]
  const answer = url === undefined ? null : await fetch(url)
  if (!answer?.ok) throw new Error(`no character map ${name}`)
  return new Uint8Array(await answer.arrayBuffer())
}
