/** A JSON text that is none, with the line (from 1) where it stops being one. */
export class JsonError extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line}: no JSON from here on`)
    this.name = 'JsonError'
    this.line = line
  }
}

export type JsonPath = readonly (string | number)[]

/** A JSON text read: its value, and the line (from 1) on which the value at a path begins. */
export interface PlacedJson {
  readonly value: unknown
  lineOf(path: JsonPath): number
}

/**
 * Reads `text` as JSON and remembers where everything stands.
 * @throws {JsonError} naming the line.
 */
export function readPlacedJson(text: string): PlacedJson {
  const places = new Map<string, number>()
  const reader = new JsonPlaces(text, places)
  reader.readAll()
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  return {
    value: JSON.parse(text) as unknown,
    lineOf: (path) => {
      // A value that is missing stands where its holder stands.
      for (let length = path.length; length >= 0; length--) {
        const place = places.get(JSON.stringify(path.slice(0, length)))
        if (place !== undefined) return lineAt(place)
      }
      return 1
    },
  }
}

const BLANK = /[\t\n\r ]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// No file of ours nests deeper; a file of a million brackets must not fill the stack.
const DEEPEST = 50

class JsonPlaces {
  private at = 0
  private readonly text: string
  private readonly places: Map<string, number>
  constructor(text: string, places: Map<string, number>) {
    this.text = text
    this.places = places
  }

  readAll(): void {
    this.readValue([])
    this.skip(BLANK)
    if (this.at < this.text.length) this.fail()
  }

  private readValue(path: JsonPath): void {
    this.skip(BLANK)
    this.places.set(JSON.stringify(path), this.at)
    if (path.length > DEEPEST) this.fail()
    const sign = this.text.charAt(this.at)
    if (sign === '{') this.readMembers(path)
    else if (sign === '[') this.readElements(path)
    else if (!this.skip(STRING) && !this.skip(PLAIN)) this.fail()
  }

  private readMembers(path: JsonPath): void {
    this.readList('}', () => {
      this.skip(BLANK)
      const from = this.at
      if (!this.skip(STRING)) this.fail()
      const key = JSON.parse(this.text.slice(from, this.at)) as string
      this.skip(BLANK)
      this.expect(':')
      this.readValue([...path, key])
    })
  }

  private readElements(path: JsonPath): void {
    this.readList(']', (index) => {
      this.readValue([...path, index])
    })
  }

  private readList(end: string, readOne: (index: number) => void): void {
    this.at++
    this.skip(BLANK)
    if (this.text.charAt(this.at) === end) {
      this.at++
      return
    }
    for (let index = 0; ; index++) {
      readOne(index)
      this.skip(BLANK)
      if (this.text.charAt(this.at) === end) break
      this.expect(',')
    }
    this.at++
  }

  private expect(sign: string): void {
    if (this.text.charAt(this.at) !== sign) this.fail()
    this.at++
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return false
    this.at += found[0].length
    return found[0].length > 0
  }

  private fail(): never {
    throw new JsonError(this.text.slice(0, this.at).split('\n').length)
  }
}
