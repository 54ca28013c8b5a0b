/** Device pixels per CSS pixel that can be had; 2 is sharp on paper and on a projector. */
export const PNG_SCALES = [1, 2, 3, 4] as const
export type PngScale = (typeof PNG_SCALES)[number]

/**
 * The SVG drawn as a PNG of `scale` times its width and height. Needs a page (Image, canvas).
 * @throws {Error} when the browser cannot draw it, with the size that was asked for.
 */
export async function toPng(svg: string, scale: PngScale): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = await loadImage(address)
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    const refusal = new Error(`the browser cannot draw a PNG of ${canvas.width} × ${canvas.height} pixels`)
    const context = canvas.getContext('2d')
    if (context === null) throw refusal
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
    if (blob === null) throw refusal
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
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
