/** How much this browser keeps for the page, and how much it is willing to keep, in bytes. */
export interface Quota {
  readonly used: number
  readonly most: number
}

// Beyond this share the browser may throw out or refuse what is to be kept.
const NEAR = 0.8

/** What the browser says of its room; `null` where it does not say, as over plain http. */
export async function readQuota(): Promise<Quota | null> {
  // Left out by browsers where the page is not secure, whatever the types say.
  const storage = navigator.storage as StorageManager | undefined
  const { usage, quota } = (await storage?.estimate().catch(() => null)) ?? {}
  return usage === undefined || quota === undefined || quota === 0 ? null : { used: usage, most: quota }
}

/** Whether the room would run short with `bytes` more. */
export function isShort(quota: Quota | null, bytes = 0): boolean {
  return quota !== null && quota.used + bytes > quota.most * NEAR
}
