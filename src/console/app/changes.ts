// Everything that is shown may have changed: by a button here, in another tab, by the EA under test, or in another browser.

const listeners = new Set<() => void>()
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('koppelproef-changes') : undefined

let count = 0
/** Rises with every change. */
export const changesSoFar = (): number => count

const hear = () => {
  count++
  for (const listener of [...listeners]) listener()
}

export function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Something was done here. */
export function tellChange(): void {
  hear()
  tabs?.postMessage('')
}

/** Something was seen that others did. A tab that nobody looks at waits until somebody does. */
export function hearChange(): void {
  if (document.visibilityState === 'visible') hear()
}

tabs?.addEventListener('message', hearChange)
addEventListener('focus', hearChange)
document.addEventListener('visibilitychange', hearChange)
setInterval(hearChange, 5000)
