import { signal } from '@preact/signals'
import { hearChange } from './changes.ts'
import type { Entry } from './verkeer/entry.ts'

/** One batch of the stream: exchanges as they happened, and how many more there were. */
type Batch = { readonly entries: readonly Entry[]; readonly weg: number }

/** What the tab that holds the line tells the others; `hello` asks it how the line is. */
type Told = { readonly batch?: Batch; readonly isOpen?: boolean; readonly hello?: true }

/** So many exchanges are kept on the screen; the oldest go first. */
const mostKept = 5000

export const exchanges = signal<readonly Entry[]>([])
/** How many went by too fast to be told, since the page was opened. */
export const missed = signal(0)
export const connected = signal(false)

let stop = () => {}

/**
 * Hears every exchange of a world. One tab of a browser holds the line and tells the others: a browser has six connections
 * to a host, and nine tabs that each hold one would hang. When that tab closes the next takes over, from where it was.
 */
export function watchWorld(world: string): () => void {
  stop()
  exchanges.value = []
  missed.value = 0
  connected.value = false
  const name = `koppelproef-verkeer ${world}`
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined
  const ending = new AbortController()
  const last = () => exchanges.value.at(-1)?.number
  let holds = false
  const tell = (told: Told) => others?.postMessage(told)
  const put = (isOpen: boolean) => {
    connected.value = isOpen
    tell({ isOpen })
  }
  others?.addEventListener('message', ({ data }) => {
    const { batch, isOpen, hello } = data as Told
    if (batch !== undefined) take(batch)
    if (isOpen !== undefined) connected.value = isOpen
    if (hello && holds) tell({ isOpen: connected.value })
  })
  const hold = () =>
    new Promise<void>((resolve) => {
      holds = true
      const from = last()
      const after = from === undefined ? '0' : String(from)
      const source = new EventSource(`/control/worlds/${encodeURIComponent(world)}/journal/live?after=${after}`)
      source.onopen = () => put(true)
      source.onerror = () => put(false)
      source.onmessage = ({ data }) => {
        const batch = JSON.parse(data) as Batch
        take(batch)
        tell({ batch })
      }
      ending.signal.addEventListener('abort', () => {
        source.close()
        resolve()
      })
    })
  void fill(world).then(() => {
    if (ending.signal.aborted) return
    tell({ hello: true })
    if (navigator.locks === undefined || others === undefined) void hold()
    else void navigator.locks.request(name, { signal: ending.signal }, hold).catch(() => undefined)
  })
  stop = () => {
    ending.abort()
    others?.close()
  }
  return stop
}

/** What is remembered of before this tab was opened. */
async function fill(world: string): Promise<void> {
  const response = await fetch(`/control/worlds/${encodeURIComponent(world)}/journal?limit=1000`).catch(() => undefined)
  if (response?.ok) take({ entries: ((await response.json()) as { entries: readonly Entry[] }).entries, weg: 0 })
}

function take({ entries, weg }: Batch): void {
  const known = new Set(exchanges.value.slice(-2000).map(({ number }) => number))
  const fresh = entries.filter(({ number }) => !known.has(number))
  if (fresh.length === 0 && weg === 0) return
  const all = [...exchanges.value, ...fresh]
  const sorted = fresh.length > 0 && all.some(({ number }, at) => at > 0 && all[at - 1]!.number > number)
  if (sorted) all.sort((a, b) => a.number - b.number)
  exchanges.value = all.length > mostKept ? all.slice(-mostKept) : all
  missed.value += weg
  hearSoon()
}

let willHear = false
/** The other screens look again, at most twice a second. */
function hearSoon(): void {
  if (willHear) return
  willHear = true
  setTimeout(() => {
    willHear = false
    hearChange()
  }, 500)
}
