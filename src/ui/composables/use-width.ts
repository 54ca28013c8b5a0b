import { onBeforeUnmount, onMounted, type Ref, ref, type ShallowRef } from 'vue'

/** Width of `element` in CSS pixels, kept up to date; 0 until it is on the page. Out of sight for a moment, it keeps its width. */
export function useWidth(element: Readonly<ShallowRef<HTMLElement | null>>): Ref<number> {
  const width = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) width.value = Math.floor(entry.contentRect.width)
  })
  onMounted(() => {
    if (element.value) observer.observe(element.value)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
  })
  return width
}
