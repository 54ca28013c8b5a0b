import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

const PACKAGES = { chromium: 'chromium', font: 'fonts-noto-cjk' }

/**
 * Sees to it that a Chromium and a Chinese font are there: installs them on Debian-like systems as root,
 * elsewhere prints what to install. True when the browser tests can run.
 */
export function readySystem(): boolean {
  const missing = missingPackages()
  if (missing.length === 0) return true
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} by apt-get …`)
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-yq', '--no-install-recommends', ...missing])
    if (missingPackages().length === 0) return true
  }
  explain(missingPackages())
  return false
}

function missingPackages(): string[] {
  return [...(findChromium() === null ? [PACKAGES.chromium] : []), ...(hasChineseFont() ? [] : [PACKAGES.font])]
}

function hasChineseFont(): boolean {
  // Windows and macOS come with Chinese fonts.
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (list.status === 0) return list.stdout.trim() !== ''
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

function run(command: string, options: readonly string[]): void {
  spawnSync(command, options, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function explain(missing: readonly string[]): void {
  console.error('The browser tests need what is missing here:')
  if (missing.includes(PACKAGES.chromium)) {
    console.error(
      '- Chromium or Chrome.\n' +
        '    Debian, Ubuntu:  sudo apt-get update && sudo apt-get install chromium\n' +
        '    Fedora:          sudo dnf install chromium\n' +
        '    macOS:           brew install --cask chromium\n' +
        '    Windows:         winget install Google.Chrome\n' +
        '  Where it stands elsewhere, set CHROMIUM_PATH to its full path.',
    )
  }
  if (missing.includes(PACKAGES.font)) {
    console.error(
      '- A Chinese font.\n' +
        '    Debian, Ubuntu:  sudo apt-get update && sudo apt-get install fonts-noto-cjk\n' +
        '    Fedora:          sudo dnf install google-noto-sans-cjk-fonts',
    )
  }
}
