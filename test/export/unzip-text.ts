import { strFromU8, unzipSync } from 'fflate'

/** The parts of an office file as text; archives inside it are left out. */
export function unzipText(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels|csv|txt|json|ndjson)$/.test(path))
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]))
}

/** All values between `<tag …>` and `</tag>`, in order. */
export function textsOf(xml: string, tag: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text)
}
