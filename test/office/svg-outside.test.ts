import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { findChromium } from '../setup/find-chromium.ts'
import { drawOutside } from './convert.ts'
import { FIGURES } from './drawn-figures.ts'

/** The share of blocks of 8 × 8 pixels whose mean brightness differs by more than a tenth. */
async function difference(pictures: readonly [string, string]): Promise<number> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    return await page.evaluate(async ([one, other]) => {
      const blocksOf = async (address: string): Promise<number[]> => {
        const image = new Image()
        image.src = address
        await image.decode()
        const canvas = new OffscreenCanvas(Math.ceil(image.width / 8), Math.ceil(image.height / 8))
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, canvas.width, canvas.height)
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        return Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4 + 1] ?? 0) / 255)
      }
      const [a, b] = [await blocksOf(one), await blocksOf(other)]
      if (a.length !== b.length) return 1
      return a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 0.1).length / a.length
    }, pictures)
  } finally {
    await browser.close()
  }
}

it.each(FIGURES.map((figure, at) => [figure.note.title, at] as const))(
  'the SVG of %s looks outside the browser as it does inside',
  async (_, at) => {
    const markup = FIGURES[at]?.svg?.markup ?? ''
    const outside = Buffer.from(drawOutside(`outside-${at}`, markup)).toString('base64')
    const inside = `data:image/svg+xml;base64,${Buffer.from(markup).toString('base64')}`
    expect(await difference([inside, `data:image/png;base64,${outside}`])).toBeLessThan(0.03)
  },
)
