import { chromium } from 'playwright-core'
import { findChromium } from '../setup/find-chromium.ts'

/** Pixels along the side of a block. */
const BLOCK = 8

/** How far two pictures of one drawing are apart. */
export interface Difference {
  /** Share of the blocks with anything in them that differ, 0 to 1. */
  readonly share: number
  readonly blocks: number
}

export interface PictureComparer {
  /** Draws `svg` in Chromium and holds it against `png`, the same drawing by another program. */
  compare(svg: string, png: Uint8Array): Promise<Difference>
  close(): Promise<void>
}

/**
 * Compares block by block, by the mean of each colour: programs smooth the edges of letters each in its own way, while a
 * letter that is missing, or stands elsewhere, changes the mean of its block by more than `tolerance` of 255.
 */
export async function openComparer(tolerance: number): Promise<PictureComparer> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  const page = await browser.newPage()
  return {
    compare: (svg, png) =>
      page.evaluate(compareInPage, {
        drawing: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        picture: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
        block: BLOCK,
        tolerance,
      }),
    close: () => browser.close(),
  }
}

/** Runs in the page. */
async function compareInPage(given: {
  readonly drawing: string
  readonly picture: string
  readonly block: number
  readonly tolerance: number
}): Promise<Difference> {
  const pixelsOf = async (source: string): Promise<ImageData> => {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  }
  const [one, other] = [await pixelsOf(given.drawing), await pixelsOf(given.picture)]
  if (one.width !== other.width || one.height !== other.height) return { share: 1, blocks: 1 }
  const meanOf = ({ data, width }: ImageData, left: number, top: number, channel: number): number => {
    let sum = 0
    for (let y = top; y < top + given.block; y++) {
      for (let x = left; x < left + given.block; x++) sum += data[(y * width + x) * 4 + channel] ?? 0
    }
    return sum / given.block ** 2
  }
  let blocks = 0
  let differing = 0
  for (let top = 0; top + given.block <= one.height; top += given.block) {
    for (let left = 0; left + given.block <= one.width; left += given.block) {
      const means = [0, 1, 2].map((channel) => [meanOf(one, left, top, channel), meanOf(other, left, top, channel)])
      if (means.every(([a = 0, b = 0]) => a > 254 && b > 254)) continue
      blocks++
      if (means.some(([a = 0, b = 0]) => Math.abs(a - b) > given.tolerance)) differing++
    }
  }
  return { share: differing / Math.max(1, blocks), blocks }
}
