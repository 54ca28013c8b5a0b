import { onBeforeUnmount, onMounted, watch } from 'vue'

/** Prints `head` over every page of the report, as long as the report is on screen. */
export function useRunningHead(head: () => string): void {
  // A style sheet made by code: the content policy takes no <style> of a page.
  const sheet = new CSSStyleSheet()
  const write = (text: string): void => {
    sheet.replaceSync(`@page report { @top-center { content: ${cssString(text)}; } }`)
  }
  onMounted(() => {
    write(head())
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
  watch(head, write)
  onBeforeUnmount(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}

/** `text` as a string of CSS, whatever signs it holds. */
function cssString(text: string): string {
  const safe = text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}
