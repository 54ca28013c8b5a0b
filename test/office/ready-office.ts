import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readySystem } from '../setup/ready-system.ts'

/** Programs of the office check, and the Debian package of each. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui'],
  pdftotext: ['poppler-utils'],
  'rsvg-convert': ['librsvg2-bin'],
}

function missing(): readonly string[] {
  return Object.keys(NEEDED).filter((name) => spawnSync(name, ['--version']).error !== undefined)
}

/** Sees to it that LibreOffice and two small tools are there; installs them on Debian-like systems as root. */
function readyOffice(): boolean {
  const packages = missing().flatMap((name) => NEEDED[name] ?? [])
  if (packages.length === 0) return true
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(', ')} by apt-get …`)
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    spawnSync('apt-get', ['update', '-q'], options)
    spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', ...packages], options)
    if (missing().length === 0) return true
  }
  console.error(`The office check needs: ${missing().join(', ')}.`)
  console.error(`  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install ${packages.join(' ')}`)
  return false
}

process.exitCode = readySystem() && readyOffice() ? 0 : 1
