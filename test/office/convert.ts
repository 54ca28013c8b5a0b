import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// The files stay here after a run, to be looked at.
const FOLDER = resolve('.cache/office')
const PROFILE = `-env:UserInstallation=file://${join(FOLDER, 'profile')}`

/** Writes `bytes` under `name` and has LibreOffice convert the file; answers with the converted file. */
export function convert(name: string, bytes: Uint8Array, to: 'pdf' | 'xlsx' | 'pptx'): Uint8Array {
  const [source, target] = [join(FOLDER, name), join(FOLDER, `to-${to}`)]
  mkdirSync(target, { recursive: true })
  writeFileSync(source, bytes)
  execFileSync('soffice', ['--headless', PROFILE, '--convert-to', to, '--outdir', target, source], { timeout: 180_000 })
  return new Uint8Array(readFileSync(join(target, name.replace(/\.\w+$/, `.${to}`))))
}

/** An SVG drawn by librsvg, without a browser. */
export function drawOutside(name: string, svg: string): Uint8Array {
  mkdirSync(FOLDER, { recursive: true })
  const [source, target] = [join(FOLDER, `${name}.svg`), join(FOLDER, `${name}.png`)]
  writeFileSync(source, svg)
  execFileSync('rsvg-convert', ['--output', target, source], { timeout: 60_000 })
  return new Uint8Array(readFileSync(target))
}
