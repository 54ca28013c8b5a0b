/** Device pixels per CSS pixel that can be had; 2 is sharp on paper and on a projector. */
export const PNG_SCALES = [1, 2, 3, 4] as const
export type PngScale = (typeof PNG_SCALES)[number]

/**
 * The SVG drawn as a PNG of `scale` times its width and height. Needs a page (Image, canvas).
 * @throws {Error} when the browser cannot draw it, with the size that was asked for.
 */
export async function toPng(svg: string, scale: PngScale): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([scaled(svg, scale)], { type: 'image/svg+xml' }))
  try {
    const image = await loadImage(address)
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const refusal = new Error(`the browser cannot draw a PNG of ${canvas.width} × ${canvas.height} pixels`)
    // Unlike `drawImage`, this draws away from the page, which a large picture would hold up.
    const bitmap = await createImageBitmap(image).catch(() => null)
    const context = canvas.getContext('bitmaprenderer')
    if (bitmap === null || context === null) throw refusal
    context.transferFromImageBitmap(bitmap)
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (blob === null) throw refusal
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The SVG so many times as large: its root says width and height, and a view box. */
function scaled(svg: string, scale: number): string {
  return svg.replace(/^<svg[^>]*>/, (root) =>
    root.replace(
      / (width|height)="([\d.]+)"/g,
      (_, side: string, size: string) => ` ${side}="${Number(size) * scale}"`,
    ),
  )
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => {
      resolve(image)
    }
    image.onerror = () => {
      reject(new Error('the browser cannot read the SVG'))
    }
    image.src = address
  })
}
