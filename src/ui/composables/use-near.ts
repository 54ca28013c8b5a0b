import { onBeforeUnmount, onMounted, type Ref, ref, type ShallowRef } from 'vue'

/** Whether `element` is in sight, or no more than half a window away from it; not so until the browser has looked. */
export function useNear(element: Readonly<ShallowRef<HTMLElement | null>>): Ref<boolean> {
  const near = ref(false)
  const observer = new IntersectionObserver(
    (entries) => {
      near.value = entries.at(-1)?.isIntersecting ?? near.value
    },
    { rootMargin: '50% 0px' },
  )
  onMounted(() => {
    if (element.value) observer.observe(element.value)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
  })
  return near
}
